/** Help before a program is open: on the first page, and on those of trouble. */
import { describe, expect, it } from 'vitest'
import { AlonePage } from '../../src-renderer/shell/AlonePage'
import { useUi } from '../../src-renderer/app/ui'
import { control, controls, found, said, until } from '../support/finding'
import { openProgram, showLive } from '../support/screen'

async function shown(section: string) {
  await openProgram({ workspaces: [] })
  return showLive(
    <AlonePage section={section}>
      <main>
        <input aria-label="City" />
      </main>
    </AlonePage>,
  )
}

const helpButton = () => controls('button', 'Help')

describe('A page without the frame', () => {
  it.each([
    ['first-evening', /The first evening/],
    ['trouble', /If something goes wrong/],
  ])('has help at what it says about it: %s', async (section, title) => {
    const { user } = await shown(section)
    await user.click(control('button', 'Help'))
    await found('heading', title)
    expect(controls('radio', /./)).toEqual([])
    await user.keyboard('{Escape}')
    await until(() => expect(helpButton()).toHaveLength(1))
  })

  it('opens and closes it with F1 and “?”, which is a sign where text is written', async () => {
    const { user } = await shown('trouble')
    await user.keyboard('{F1}')
    await said('If something goes wrong')
    await user.keyboard('{F1}')
    await until(() => expect(helpButton()).toHaveLength(1))
    await user.type(control('textbox', 'City'), '?')
    expect(helpButton()).toHaveLength(1)
    await user.tab()
    await user.keyboard('?')
    await said('If something goes wrong')
    await user.keyboard('{Escape}')
    useUi.setState({ singleKeys: false })
    await user.keyboard('?')
    expect(helpButton()).toHaveLength(1)
  })
})
