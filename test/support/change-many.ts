/** How tests change a field of many rows of a list. */
import { control, found, grid, row } from './finding'
import { choose } from './screen'
import type { showScreen } from './screen'

/** A screen that is shown. */
export type Shown = ReturnType<typeof showScreen>

/** Ticks the first two rows by keyboard and asks for the change of a field. */
export async function tickTwo(shown: Shown, list: string, first: string | RegExp): Promise<void> {
  await row(list, first)
  grid(list).focus()
  await shown.user.keyboard('{Home} {ArrowDown} ')
  await shown.user.click(await found('button', 'Change a field…'))
}

/** Chooses the field in the window. */
export const field = async (shown: Shown, name: string) =>
  choose(shown, control('button', /Field$/), name)

/** The button that does it, whatever it counts. */
export const doing = () => control('button', /^Change \d+ values?$/u)
