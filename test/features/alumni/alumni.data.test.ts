import { describe, expect, it } from 'vitest'
import { readAlumni } from '../../../src-renderer/features/alumni/alumni.data'
import { alumniWorkbook } from '../../../src-renderer/features/alumni/alumni.document'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { workbookModel } from '../../../src-shared/documents'
import { aCycle, aParticipation, aPerson, aWorkspace } from '../../builders'
import { databaseWith } from '../people/database'

/** Ana completed a closed cycle as a mentee and a second one as a mentor; Boban completed one that is still open. */
async function program() {
  const year = (start: number) => ({ start: `${start}-03-01`, end: `${start + 1}-02-01` })
  const first = aCycle({ name: 'Peti', stage: 'closed', dates: year(2018) })
  const second = aCycle({ name: 'Šesti', stage: 'closed', dates: year(2020) })
  const open = aCycle({ name: 'Sedmi', stage: 'wrapUp', dates: year(2022) })
  const ana = aPerson({ firstName: 'Ana', lastName: 'Anić', 'field:film': true })
  const boban = aPerson({ firstName: 'Boban', lastName: 'Babić' })
  const completed = (cycleId: string, personId: string, role: 'mentor' | 'mentee') =>
    aParticipation({ cycleId, personId, role, status: 'completed' })
  await databaseWith({
    cycles: [first, second, open],
    people: [ana, boban],
    participations: [
      completed(first.id, ana.id, 'mentee'),
      completed(second.id, ana.id, 'mentor'),
      completed(open.id, boban.id, 'mentee'),
    ],
  })
}

describe('the alumni', () => {
  it('are those who completed a closed cycle, with the newest change that made the list', async () => {
    await program()
    const { alumni, closedCycles, newest } = await readAlumni()
    expect(alumni.map(({ name, cycles }) => [name, cycles.length])).toEqual([['Ana Anić', 2]])
    expect(closedCycles).toBe(2)
    expect(newest).toBe(1_600_000_000_000)
  })

  it('go into a workbook with what they completed, the latest first, in the reader’s language', async () => {
    await program()
    const { alumni, newest } = await readAlumni()
    const workbook = alumniWorkbook(alumni, {
      workspace: aWorkspace(),
      translator: translatorFor('sr-Latn'),
      timestamp: newest,
    })
    expect(workbookModel.safeParse(workbook).error).toBeUndefined()
    expect(workbook.sheets[0]?.name).toBe('Alumnisti')
    expect(workbook.sheets[0]?.rows[0]).toContain('Šesti: Mentor; Peti: Menti')
    expect(workbook.sheets[0]?.rows[0]).toContain('film')
  })
})
