/** The organization's own scale of goals: how many steps, and what each is called. */
import { describe, expect, it } from 'vitest'
import { ScaleSection } from '../../../src-renderer/features/settings/ScaleSection'
import { useWorkspace } from '../../../src-renderer/storage/workspace'
import { aWorkspace } from '../../builders'
import { control, controls, found, said } from '../../support/finding'
import { fill, openProgram, saved, showScreen } from '../../support/screen'

function Scale() {
  const workspace = useWorkspace()
  return workspace ? <ScaleSection workspace={workspace} /> : null
}

describe('The scale of goals', () => {
  it('has the steps and words the organization gives it; too many or too few change nothing', async () => {
    const { rows } = await openProgram({ workspaces: [aWorkspace()] })
    const shown = showScreen(Scale, { screen: 'settings' })
    const steps = await found('textbox', 'Steps')
    expect(steps).toHaveProperty('value', '5')
    await fill(shown, steps, '1')
    await shown.user.tab()
    await said('The smallest number here is 2.')
    expect((await rows('workspaces'))[0]?.goalSteps).toBeUndefined()
    await fill(shown, control('textbox', 'Steps'), '3')
    await shown.user.tab()
    await saved()
    expect(await rows('workspaces')).toMatchObject([{ goalSteps: 3 }])
    await found('textbox', 'Step 3')
    expect(controls('textbox', 'Step 4')).toEqual([])
    await fill(shown, control('textbox', 'Step 3'), 'gotovo')
    await shown.user.tab()
    await saved()
    expect(await rows('workspaces')).toMatchObject([{ goalSteps: 3, 'goalStep:3': 'gotovo' }])
  })
})
