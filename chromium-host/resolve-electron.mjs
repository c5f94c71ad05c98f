/** A resolve hook for Node: `electron` means this host. Runs in Node's loader thread, hence plain JavaScript. */
const answer = new URL('./electron.ts', import.meta.url).href

export function resolve(specifier, context, next) {
  if (specifier === 'electron') return next(answer, context)
  return next(specifier, context)
}
