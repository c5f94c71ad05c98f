/** The call of a cycle: its dates, places and age, edited where they stand, and what is said of its forms. */
import { describe, expect, it } from 'vitest'
import { CallView } from '../../../src-renderer/features/call'
import { readForm } from '../../../src-renderer/domain/calls/call-format'
import type { Cycle } from '../../../src-renderer/domain/cycle'
import { useCycle } from '../../../src-renderer/storage/cycles'
import { aCallQuestion, aCycle } from '../../builders'
import { control, controls, found, gone, said, until } from '../../support/finding'
import { choose, fill, openProgram, saved, showScreen } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6', stage: 'openCall' })
const cycleId = cycle.id
const questions = [
  aCallQuestion({ cycleId, text: 'O radu', 'text:en': 'On your work' }),
  aCallQuestion({ cycleId, text: 'Ponuda', audience: 'mentor', position: 2 }),
]

function View() {
  const one = useCycle(cycleId)
  return one ? <CallView cycle={one} actions={null} /> : null
}

async function opened(over: Partial<Cycle> = {}) {
  const program = await openProgram({ cycles: [{ ...cycle, ...over }], callQuestions: questions })
  const shown = showScreen(View, { screen: 'selection', filters: { view: 'call' } })
  await found('heading', 'Forms')
  /** Writes into a field and leaves it with Enter. */
  const write = async (label: string, text: string) => {
    await fill(shown, control('textbox', label), text)
    await shown.user.keyboard('{Enter}')
    await saved()
  }
  const stored = () => program.db.cycles.get(cycleId)
  return { ...program, ...shown, write, stored }
}

describe('The call of a cycle', () => {
  it('is given places and an age where they stand, each taken back by Ctrl+Z', async () => {
    const { user, write, stored } = await opened()
    await write('Places for mentees', '12')
    await write('Youngest, in years', '18')
    await write('Oldest, in years', '30')
    expect(await stored()).toMatchObject({ places: 12, ageFrom: 18, ageTo: 30 })
    await user.click(control('heading', 'Forms'))
    await user.keyboard('{Control>}z{/Control}')
    await until(async () => expect((await stored())?.ageTo ?? null).toBeNull())
    expect(await stored()).toMatchObject({ places: 12, ageFrom: 18 })
  })

  it('takes no places and no age that cannot be', async () => {
    const { write, stored } = await opened({ places: 5 })
    await write('Places for mentees', '-3')
    await write('Youngest, in years', '400')
    expect(await stored()).toMatchObject({ places: 5 })
    expect((await stored())?.ageFrom ?? null).toBeNull()
  })

  it('says that nobody is late while it has no dates', async () => {
    await opened()
    await said('The call has no dates yet; nobody will be marked as late.')
  })

  it('does not say so once it has them', async () => {
    await opened({ 'stage:openCall': { start: '2020-03-01', end: '2020-03-31' } })
    await gone('The call has no dates yet; nobody will be marked as late.')
  })

  it('says how many questions have no words in the language of the form, by its role', async () => {
    const shown = await opened()
    const { fake, user } = shown
    await choose(shown, controls('button', /Language$/u).at(-1) ?? document.body, 'English')
    expect(document.body.textContent).not.toContain('no wording in this language')
    await choose(shown, control('button', /For$/u), 'Mentors')
    await said('1 question has no wording in this language and stands in its own.')
    fake.saveIn = '/home/ana'
    await user.click(control('button', 'Save the form to fill in…'))
    await until(() => expect(fake.askedOf('forms.save')).toHaveLength(1))
    const form = readForm(fake.askedOf('forms.save')[0]?.content ?? '')
    expect(form).toMatchObject({ role: 'mentor', language: 'en', call: cycleId })
    expect(form?.questions.map(({ text }) => text)).toEqual(['Ponuda'])
  })
})
