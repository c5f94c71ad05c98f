/** What the bench uses of the yardstick, which comes without types. */
declare module 'munkres-js' {
  /** The cheapest choice of one column for each row, as pairs of row and column. */
  export default function munkres(costs: number[][]): [number, number][]
}
