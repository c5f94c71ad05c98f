/** Pictures as records refer to them: by the SHA-256 of their bytes. The bytes themselves are kept beside the records, once. */
import { isPictureHash, pictureKind, pictureLimits } from '../../src-shared/pictures'
import type { PictureKind } from '../../src-shared/pictures'
import { descriptorOf, tableNames } from './descriptor-queries'
import type { TableName } from './tables'

export { isPictureHash }

/** A picture that is kept: its name, what it is, and its bytes. It never changes. */
export interface KeptPicture extends PictureKind {
  /** The SHA-256 of the bytes, in hexadecimal. */
  readonly id: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A field that refers to a picture. */
export interface PictureField {
  readonly table: TableName
  readonly field: string
}

/** All fields that refer to pictures. */
export const pictureFields: readonly PictureField[] = tableNames.flatMap((table) =>
  Object.entries(descriptorOf(table).fields).flatMap(([field, { kind }]) =>
    kind.is === 'picture' ? [{ table, field }] : [],
  ),
)

const fieldsOf = new Map(
  tableNames.map((table) => [
    table as string,
    pictureFields.filter((one) => one.table === table).map(({ field }) => field),
  ]),
)

/** The pictures that some values of a record of a table refer to. */
export function picturesIn(
  table: string,
  values: Readonly<Record<string, unknown>> | null,
): readonly string[] {
  if (values === null) return []
  return (fieldsOf.get(table) ?? []).map((field) => values[field]).filter(isPictureHash)
}

const decode = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(bytes)

/** The SHA-256 of bytes, in hexadecimal. */
export async function hashOfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Bytes as a picture that may be kept; null when they are none. */
export async function pictureOf(bytes: Uint8Array<ArrayBuffer>): Promise<KeptPicture | null> {
  const kind = pictureKind(bytes, decode)
  return kind && { id: await hashOfBytes(bytes), ...kind, bytes }
}

/** The most letters that are made of bytes at once: a function takes only so many arguments. */
const atOnce = 8_192

/** Bytes as base64. */
export function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += atOnce)
    text += String.fromCharCode(...bytes.subarray(from, from + atOnce))
  return btoa(text)
}

/** The longest base64 of a picture. */
export const longestData = Math.ceil(pictureLimits.one / 3) * 4

/** The bytes of base64; null for what is none, or is longer than it may be. */
function bytesOfBase64(
  text: string,
  longest: number = longestData,
): Uint8Array<ArrayBuffer> | null {
  if (text.length > longest) return null
  try {
    const letters = atob(text)
    const bytes = new Uint8Array(letters.length)
    // A photograph has millions of them.
    for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at)
    return bytes
  } catch {
    return null
  }
}

/** A picture as a data URL. */
export function dataUrlOf({ type, bytes }: Pick<KeptPicture, 'type' | 'bytes'>): string {
  return `data:${type};base64,${base64Of(bytes)}`
}

/** The bytes of a data URL with a picture; null for what is none. `longest` is the most letters of base64: those of a picture that is kept. */
export function bytesOfDataUrl(url: string, longest?: number): Uint8Array<ArrayBuffer> | null {
  const [, head] = /^(data:image\/(?:png|jpeg|svg\+xml);base64,)/.exec(url) ?? []
  return head === undefined ? null : bytesOfBase64(url.slice(head.length), longest)
}

/** A picture as it came from elsewhere. */
export interface ArrivedPicture {
  readonly hash: string
  /** Base64. */
  readonly data: string
}

/** Reads what came from elsewhere; null when it is not what it says. */
export async function readArrived({ hash, data }: ArrivedPicture): Promise<KeptPicture | null> {
  const bytes = bytesOfBase64(data)
  const picture = bytes && (await pictureOf(bytes))
  return picture?.id === hash ? picture : null
}
