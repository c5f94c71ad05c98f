/** The window of a question: what it asks for with each kind, what it says is wrong, and what is kept. */
import { describe, expect, it } from 'vitest'
import type { CallQuestion } from '../../../src-renderer/domain/call-question'
import { QuestionDialog } from '../../../src-renderer/features/call/QuestionDialog'
import { aCallQuestion, aCycle } from '../../builders'
import { control, controls, said, told, until } from '../../support/finding'
import { choose, fill, openProgram, saved, showScreen } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6' })
const cycleId = cycle.id
const about = aCallQuestion({ cycleId, text: 'O radu', longest: 300, target: 'goals' })
const where = aCallQuestion({
  ...{ cycleId, text: 'Gde', kind: 'oneChoice', choices: ['Niš', 'Sombor'], position: 2 },
})

/** The window for a question, or for a new one. */
async function opened(question: CallQuestion | null) {
  const program = await openProgram({ cycles: [cycle], callQuestions: [about, where] })
  let closed = 0
  const others = [about, where]
  const shown = showScreen(
    () => (
      <QuestionDialog
        {...{ cycleId, question, others, language: 'sr-Latn' }}
        onClose={() => {
          closed += 1
        }}
      />
    ),
    { screen: 'selection' },
  )
  await until(() => control('textbox', 'Question'))
  const one = async (text: string) =>
    (await program.rows('callQuestions')).find((row) => row.text === text)
  return { ...program, ...shown, one, isClosed: () => closed > 0 }
}

const kindIs = (shown: Parameters<typeof choose>[0], kind: string) =>
  choose(shown, control('button', /How it is answered$/u), kind)

describe('The window of a question', () => {
  it('begins in the field of the question, and keeps nothing that has no words', async () => {
    const { user, rows, isClosed } = await opened(null)
    const text = control('textbox', 'Question')
    await until(() => expect(document.activeElement).toBe(text))
    await user.keyboard('   ')
    await user.click(control('button', 'Add'))
    await until(() => expect(text.getAttribute('aria-invalid')).toBe('true'))
    await until(() => expect(document.activeElement).toBe(text))
    expect(isClosed()).toBe(false)
    expect(await rows('callQuestions')).toHaveLength(2)
  })

  it('asks for choices of the kinds that have them, and for as many in each language', async () => {
    const shown = await opened(null)
    const { user, one } = shown
    await user.paste('Odakle')
    expect(controls('textbox', 'Choices')).toEqual([])
    await kindIs(shown, 'Several choices')
    expect(controls('textbox', 'Longest answer, in characters')).toEqual([])
    expect(controls('button', /Where the answer goes$/u)).toEqual([])
    await user.click(control('button', 'Add'))
    const choices = control('textbox', 'Choices')
    await until(() => expect(document.activeElement).toBe(choices))
    expect(choices.getAttribute('aria-invalid')).toBe('true')
    await fill(shown, choices, ' Niš \n\nNiš\nSombor')
    const english = control('textbox', /^Choices \(English\)/u)
    await fill(shown, english, 'Nis')
    await user.click(control('button', 'Add'))
    await said('There must be as many as above: 2.')
    await fill(shown, english, 'Nis\nSombor')
    await user.click(control('button', 'Add'))
    await told('Added the question “Odakle”')
    expect(await one('Odakle')).toMatchObject({
      ...{ kind: 'severalChoices', choices: ['Niš', 'Sombor'], 'choices:en': 'Nis\nSombor' },
      ...{ longest: null, target: 'answer', language: 'sr-Latn', position: 3 },
    })
  })

  it('forgets what another kind does not have', async () => {
    const shown = await opened(about)
    expect((control('textbox', 'Longest answer, in characters') as HTMLInputElement).value).toBe(
      '300',
    )
    await kindIs(shown, 'Yes or no')
    await shown.user.click(control('button', 'Save'))
    await told('Changed the question “O radu”')
    expect(await shown.one('O radu')).toMatchObject({
      ...{ kind: 'yesNo', longest: null, target: 'answer', position: 1 },
    })
  })

  it('says of whom it is asked and where the answer goes, as one step that is taken back', async () => {
    const shown = await opened(about)
    const { user, one, isClosed } = shown
    await choose(shown, control('button', /Whom it is asked of$/u), 'Mentees and mentors')
    await choose(shown, control('button', /Where the answer goes$/u), 'Wished mentor')
    await fill(shown, control('textbox', 'Help below the question'), ' Ukratko ')
    await user.click(control('button', 'Save'))
    await until(() => expect(isClosed()).toBe(true))
    await saved()
    expect(await one('O radu')).toMatchObject({
      ...{ audience: 'both', target: 'wishedMentor', help: 'Ukratko' },
    })
    await user.click(control('button', 'Undo', document.body))
    await until(async () =>
      expect(await one('O radu')).toMatchObject({
        ...{ audience: 'mentee', target: 'goals', help: null },
      }),
    )
  })

  it('refuses the words of another question, but not its own', async () => {
    const shown = await opened(where)
    const { user, isClosed } = shown
    await fill(shown, control('textbox', 'Question'), ' O  radu ')
    await user.click(control('button', 'Save'))
    await said('There is a question with these words already.')
    expect(isClosed()).toBe(false)
    await fill(shown, control('textbox', 'Question'), 'Gde')
    await user.click(control('button', 'Save'))
    await until(() => expect(isClosed()).toBe(true))
  })

  it('is left by Escape with nothing changed', async () => {
    const shown = await opened(about)
    await fill(shown, control('textbox', 'Question'), 'Nešto drugo')
    await shown.user.keyboard('{Escape}')
    await until(() => expect(shown.isClosed()).toBe(true))
    expect(await shown.one('O radu')).toMatchObject({ text: 'O radu' })
    expect(await shown.one('Nešto drugo')).toBeUndefined()
  })
})
