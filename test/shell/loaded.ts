/** The screens as they are once the page has been idle: every file is there. */
import { screens } from '../../src-renderer/shell/screens'

/** Loads the files of all screens. */
export async function allLoaded(): Promise<void> {
  await Promise.all(Object.values(screens).map(({ part }) => part.load()))
}
