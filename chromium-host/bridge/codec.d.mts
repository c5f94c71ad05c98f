/** Types of `codec.mjs`, for the host's side: it never meets functions or promises. */

/** How bytes become text and back. */
export interface Ways {
  fromBytes(bytes: Uint8Array): string
  toBytes(text: string): Uint8Array
}

/** Values as text and back. */
export interface Codec {
  write(value: unknown): string
  read(text: string): unknown
}

export declare function createCodec(ways: Ways): Codec
