/** Which certificates of a run do not fit on their page, found without setting each of them alone. */
import type { CertificatesDocument } from '../../src-shared/documents'
import { FailureError } from '../../src-shared/result'

type Page = CertificatesDocument['pages'][number]

/** Sets pages; throws `document.tooLong` when one does not fit. */
type SetPages = (pages: readonly Page[]) => void

function fits(pages: readonly Page[], set: SetPages): boolean {
  try {
    set(pages)
    return true
  } catch (error) {
    if (error instanceof FailureError && error.failure.code === 'document.tooLong') return false
    throw error
  }
}

/**
 * The pages (0 = first) that do not fit. A run that does is set once; in one that does not, halves are looked at, then their
 * halves. `breathe` is awaited before each and may throw.
 */
export async function pagesTooLong(
  pages: readonly Page[],
  set: SetPages,
  breathe: () => Promise<void>,
  from = 0,
): Promise<readonly number[]> {
  await breathe()
  if (pages.length === 0 || fits(pages, set)) return []
  if (pages.length === 1) return [from]
  const half = Math.ceil(pages.length / 2)
  const first = await pagesTooLong(pages.slice(0, half), set, breathe, from)
  const second = await pagesTooLong(pages.slice(half), set, breathe, from + half)
  return [...first, ...second]
}
