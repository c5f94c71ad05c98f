/** A letter template that was deleted and is brought back. */
import { expect, it } from 'vitest'
import { undoLast } from '../../../src-renderer/app/act'
import { LettersScreen } from '../../../src-renderer/features/letters/LettersScreen'
import { aCycle } from '../../builders'
import { control, controls, found, row, told } from '../../support/finding'
import { openProgram, showScreen } from '../../support/screen'

it('A letter that is brought back is on the list again, and nothing opens by itself', async () => {
  await openProgram({ cycles: [aCycle()] })
  const filters = { view: 'templates' as const }
  const { user } = showScreen(LettersScreen, { screen: 'letters', filters })
  await user.click(await found('button', 'New template'))
  await found('textbox', 'Subject (English)')
  await user.click(control('button', 'Delete template'))
  await user.click(controls('button', 'Delete template').at(-1) ?? document.body)
  await told('Deleted the letter “New letter”')
  await undoLast()
  await row('Letter templates', /New letter.*None yet/)
  expect(controls('textbox', 'Subject (English)')).toEqual([])
})
