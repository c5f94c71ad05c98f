/** Which certificates or labels of a run do not fit, found without setting each of them alone. */
import { FailureError } from '../../src-shared/result'

/** Sets pages; throws `document.tooLong` when one does not fit. */
type SetPages<Page> = (pages: readonly Page[]) => void

function fits<Page>(pages: readonly Page[], set: SetPages<Page>): boolean {
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
export async function pagesTooLong<Page>(
  pages: readonly Page[],
  set: SetPages<Page>,
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
