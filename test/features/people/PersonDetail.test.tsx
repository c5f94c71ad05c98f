/** The open person: fields edited where they stand, cycles, application and consent, what they did. */
import { describe, expect, it, vi } from 'vitest'
import { useUi } from '../../../src-renderer/app/ui'
import { PersonDetail } from '../../../src-renderer/features/people/PersonDetail'
import {
  aCycle,
  anApplication,
  anAttendance,
  aPair,
  aParticipation,
  aPerson,
  aWorkshop,
} from '../../builders'
import { control, controls, found, said, told, windowClosed, until } from '../../support/finding'
import { choose, fill, fillDisk, openProgram, saved, showScreen } from '../../support/screen'
import type { Given } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6' })
const earlier = aCycle({ name: 'Cycle 5' })
const jelena = aPerson({ firstName: 'Jelena', lastName: 'Ilić', city: 'Niš' })
const vera = aPerson({ firstName: 'Vera', lastName: 'Kostić', city: 'Sombor' })
const mentee = aParticipation({ cycleId: cycle.id, personId: jelena.id })
const mentor = aParticipation({
  cycleId: cycle.id,
  personId: vera.id,
  role: 'mentor',
  capacityNote: 'two or three',
})
const workshop = aWorkshop({ cycleId: cycle.id, title: 'Javni nastup' })
const given: Given = {
  cycles: [cycle, earlier],
  people: [jelena, vera],
  participations: [mentee, mentor, aParticipation({ cycleId: earlier.id, personId: jelena.id })],
}

async function opened(recordId: string, more: Given = {}) {
  const program = await openProgram({ ...given, ...more })
  const onClose = vi.fn()
  const shown = showScreen(
    () => <PersonDetail id={recordId} cycleId={cycle.id} onClose={onClose} />,
    { screen: 'people', recordId },
  )
  const pane = document.body
  await found('heading', 'Projects', pane)
  const field = (label: string): HTMLInputElement =>
    control('textbox', label, pane) as HTMLInputElement
  /** Writes into a field and leaves it with Enter. */
  const write = async (label: string, text: string) => {
    await fill(shown, field(label), text)
    await shown.user.keyboard('{Enter}')
  }
  return { ...shown, ...program, pane, field, write }
}

describe('A field of a person', () => {
  it('is kept when it is left, and taken back by Ctrl+Z', async () => {
    const { user, pane, field, write, db } = await opened(jelena.id)
    await write('Organization', 'Kolektiv')
    await saved()
    expect(await db.people.get(jelena.id)).toMatchObject({ organization: 'Kolektiv' })
    await user.click(control('heading', 'Jelena Ilić', pane))
    await user.keyboard('{Control>}z{/Control}')
    await until(() => expect(field('Organization').value).toBe(''))
  })

  it('says which form of words goes with her, which is never guessed from the name', async () => {
    const shown = await opened(jelena.id)
    const { pane, db } = shown
    expect(control('button', /Spoken of as$/, pane).textContent).toContain('Not said')
    await choose(shown, control('button', /Spoken of as$/, pane), 'she')
    await saved()
    expect(await db.people.get(jelena.id)).toMatchObject({ gender: 'female' })
    await choose(shown, control('button', /Spoken of as$/, pane), 'Not said')
    await until(async () => expect(await db.people.get(jelena.id)).toMatchObject({ gender: null }))
  })

  it('that cannot be a day is not lost in silence', async () => {
    const { write, field, db } = await opened(jelena.id)
    await write('Born', 'juče')
    await until(() => expect(field('Born').getAttribute('aria-invalid')).toBe('true'))
    expect(field('Born').value).toBe('juče')
    await write('Born', '3.4.1990')
    await saved()
    expect(await db.people.get(jelena.id)).toMatchObject({ birthDate: '1990-04-03' })
  })

  it('for a guardian is there for whoever was under age when they applied, however old they are now', async () => {
    // Seventeen on the first day of the cycle.
    const young = { ...jelena, birthDate: '2002-05-05' }
    const { write, pane, db } = await opened(jelena.id, { people: [young, vera] })
    await found('textbox', 'Parent or guardian', pane)
    await write('Parent or guardian', 'Mila Ilić')
    await saved()
    expect(await db.people.get(jelena.id)).toMatchObject({ guardianName: 'Mila Ilić' })
  })

  it('for a guardian is there for nobody else', async () => {
    const grown = { ...jelena, birthDate: '2001-05-05' }
    const { field, pane } = await opened(jelena.id, { people: [grown, vera] })
    await said('No project in Cycle 6 yet.', pane)
    expect(field('City').value).toBe('Niš')
    expect(controls('textbox', 'Parent or guardian', pane)).toEqual([])
  })

  it('takes an address only when it looks like one, and keeps the old one', async () => {
    const { write, pane, db } = await opened(jelena.id)
    await write('E-mail', 'jelena')
    await said(/^An address looks like ana@example.org/, pane)
    expect(await db.people.get(jelena.id)).toMatchObject({ email: jelena.email })
    await write('E-mail', 'Jelena@Example.org')
    await saved()
    expect(await db.people.get(jelena.id)).toMatchObject({ email: 'jelena@example.org' })
  })

  it('with a form of the name is filled only when the suggestion is approved, and goes with the name', async () => {
    const { user, pane, field, write, db } = await opened(jelena.id)
    const vocative = 'Addressed as (Serbian, Latin)'
    expect(field(vocative).value).toBe('')
    await user.click(control('button', 'Use “Jelena Ilić”', pane))
    await until(() => expect(field(vocative).value).toBe('Jelena Ilić'))
    await user.click(control('button', 'Use “Jeleni Ilić”', pane))
    await saved()
    expect(await db.people.get(jelena.id)).toMatchObject({ 'dative:sr-Latn': 'Jeleni Ilić' })
    await write('First name', 'Marija')
    await saved()
    await until(() => expect(field(vocative).value).toBe(''))
    expect(await db.people.get(jelena.id)).toMatchObject({ 'dative:sr-Latn': null })
  })

  it('with the name in the other script is filled only when the suggestion is approved', async () => {
    const { user, pane, field, db } = await opened(jelena.id)
    expect(field('Name in the other script').value).toBe('')
    await user.click(control('button', 'Use “Јелена Илић”', pane))
    await until(() => expect(field('Name in the other script').value).toBe('Јелена Илић'))
    expect(await db.people.get(jelena.id)).toMatchObject({ nameInOtherScript: 'Јелена Илић' })
    expect(pane.textContent).not.toContain('made letter by letter')
  })

  it('keeps its text when the disk is full, says so, and is saved once there is room', async () => {
    const { user, field, db } = await opened(jelena.id)
    const makeRoom = fillDisk()
    await user.type(field('Notes'), 'Ne staje')
    await user.tab()
    await told(/no room left on the disk/)
    makeRoom()
    expect(field('Notes').value).toBe('Ne staje')
    await user.click(field('Notes'))
    await user.tab()
    await until(async () =>
      expect(await db.people.get(jelena.id)).toMatchObject({ notes: 'Ne staje' }),
    )
  })
})

describe('The cycles of a person', () => {
  it('have their status set in place, lead to the other cycle, and are left after a question', async () => {
    const { user, pane, rows } = await opened(jelena.id)
    await choose({ user }, control('button', /Status in Cycle 6 as Mentee$/, pane), 'Completed')
    await found('button', /^Completed/, pane)
    await user.click(control('button', 'Remove from Cycle 5 as Mentee', pane))
    await said('Remove Jelena Ilić from Cycle 5?')
    await user.click(control('button', 'Cancel'))
    await user.click(control('button', 'Remove from Cycle 5 as Mentee', pane))
    await user.click(await found('button', 'Remove'))
    await windowClosed()
    await until(() => expect(controls('button', 'Cycle 5', pane)).toEqual([]))
    expect(await rows('participations')).toHaveLength(2)
    expect(document.activeElement?.textContent).toContain('Add to a cycle…')
  })

  it('say how many mentees a mentor takes, and where that was read from', async () => {
    const { pane, write, db } = await opened(vera.id)
    await said('Read from “two or three”', pane)
    await write('Mentees at the most', '3')
    await saved()
    expect(await db.participations.get(mentor.id)).toMatchObject({ capacity: 3 })
    await write('Mentees at the most', '-4')
    await saved()
    expect(await db.participations.get(mentor.id)).toMatchObject({ capacity: 3 })
  })

  it('lead to the person in another cycle', async () => {
    const { user, pane } = await opened(jelena.id)
    await user.click(await found('button', 'Cycle 5', pane))
    expect(useUi.getState()).toMatchObject({ cycleId: earlier.id })
  })
})

describe('An application', () => {
  it('is written down by hand where there is none, with consent, which can be taken back', async () => {
    const { user, pane, rows } = await opened(jelena.id)
    await user.click(await found('button', 'Write one down', pane))
    await fill({ user }, await found('textbox', 'Goals', pane), 'Festival na reci')
    await user.tab()
    await user.click(control('button', 'Record consent…', pane))
    await said('Consent of Jelena Ilić')
    await fill({ user }, control('textbox', 'Answer, or how they gave it'), ' Potpisan obrazac ')
    const on = control('textbox', 'Date')
    await fill({ user }, on, 'juče')
    await user.click(control('button', 'Record'))
    // A day that is none is not taken for the day that stood there.
    await until(() => expect(document.activeElement).toBe(on))
    expect((await rows('applications'))[0]?.consent ?? null).toBeNull()
    await fill({ user }, on, '7,3,2020')
    await user.click(control('button', 'Record'))
    await windowClosed()
    await said('Potpisan obrazac', pane)
    expect((await rows('applications'))[0]).toMatchObject({
      goals: 'Festival na reci',
      consent: { given: true, text: 'Potpisan obrazac', on: '2020-03-07' },
    })
    await user.click(control('button', 'Change…', pane))
    await user.click(await found('radio', 'No, they do not agree'))
    await user.click(control('button', 'Record'))
    await windowClosed()
    await said('Not given', pane)
    await user.click(control('button', 'Change…', pane))
    await user.click(await found('button', 'Take the record back'))
    await windowClosed()
    await said('Not recorded', pane)
  })

  it('shows answers to questions without a field of their own, and is decided on beside it', async () => {
    const application = {
      ...anApplication({ cycleId: cycle.id, personId: jelena.id }),
      'answer:Zašto vi?': 'Zato što volim pozorište',
    }
    const waiting = { ...mentee, status: 'applied' as const }
    const { user, pane, field } = await opened(jelena.id, {
      participations: [waiting],
      applications: [application],
    })
    await until(() => expect(field('Zašto vi?').value).toBe('Zato što volim pozorište'))
    await user.click(control('button', 'Accept', pane))
    await told('Accepted Jelena Ilić')
    await until(() => expect(controls('button', 'Accept', pane)).toEqual([]))
  })

  it('is not asked of a mentor', async () => {
    const { pane } = await opened(vera.id)
    expect(controls('heading', 'Application', pane)).toEqual([])
  })
})

describe('What a person did', () => {
  it('leads to the pair, to the other person in it, and to the workshop', async () => {
    const pair = aPair({ cycleId: cycle.id, mentorId: mentor.id, menteeId: mentee.id })
    const { user, pane } = await opened(jelena.id, {
      pairs: [pair],
      workshops: [workshop],
      attendance: [anAttendance({ workshopId: workshop.id, personId: jelena.id })],
    })
    await said('Mentee of', pane)
    await said('Present', pane)
    await user.click(await found('button', 'Javni nastup', pane))
    expect(useUi.getState()).toMatchObject({
      screen: 'workshops',
      selection: { workshops: workshop.id },
    })
    await user.click(control('button', 'Open pair: Vera Kostić', pane))
    // Whatever view of the pairs was last looked at.
    expect(useUi.getState()).toMatchObject({
      screen: 'pairs',
      selection: { pairs: pair.id },
      filters: { pairs: { view: 'list' } },
    })
    await user.click(control('button', 'Vera Kostić', pane))
    expect(useUi.getState().selection).toMatchObject({ people: vera.id })
  })

  it('is said to be nothing where there is nothing', async () => {
    const { pane } = await opened(jelena.id)
    await said('In no pair in Cycle 6.', pane)
    await said('No attendance recorded in Cycle 6.', pane)
    await said('No project in Cycle 6 yet.', pane)
  })

  it('can be written about by e-mail, with nothing of the address becoming part of the letter', async () => {
    const odd = { ...vera, email: 'vera?subject=x@example.org' }
    const { user, pane, fake } = await opened(vera.id, { people: [jelena, odd] })
    await choose({ user }, control('button', /^More: /u, pane), 'Write an e-mail')
    await until(() => expect(fake.askedOf('links.open')).toHaveLength(1))
    expect(fake.askedOf('links.open')[0]?.url).toBe('mailto:vera%3Fsubject%3Dx@example.org')
  })
})
