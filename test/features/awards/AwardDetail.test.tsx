// @vitest-environment jsdom
/** The pane of one award: what has changed in the records since it was issued. */
import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { act } from '../../../src-renderer/app/act'
import { registerActions } from '../../../src-renderer/app/actions'
import type { Award, AwardState } from '../../../src-renderer/domain/award'
import { contentOf } from '../../../src-renderer/domain/award-content.rules'
import { awardLines } from '../../../src-renderer/domain/awards.rules'
import type { AwardLine } from '../../../src-renderer/domain/awards.rules'
import { useUi } from '../../../src-renderer/app/ui'
import { create } from '../../../src-renderer/domain/edits'
import { AwardDetail } from '../../../src-renderer/features/awards/AwardDetail'
import type { CertificateSource } from '../../../src-renderer/features/awards/certificates'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { areas } from '../../../src-renderer/shell/areas'
import { setDatabase } from '../../../src-renderer/storage/current'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { aCycle, anAward, aParticipation, aPerson, aSignatory, aWorkspace } from '../../builders'
import { freshDatabase } from '../../database'
import { label } from '../../labels'
import { renderUi } from '../../support/render'

const cycle = aCycle()
const person = aPerson({ firstName: 'Ana', lastName: 'Anić' })
const source: CertificateSource = {
  ...{ workspace: aWorkspace(), signatories: [aSignatory()], cycle, numberPrefix: '2020' },
  ...{ orientation: 'landscape', timestamp: 0 },
}

function awardIn(state: AwardState): Award {
  const award = anAward({
    ...{ cycleId: cycle.id, personId: person.id, nameOnAward: 'Ana Anić', state },
    printedNumber: '2020/01',
  })
  const certificate = { award, role: 'mentee', personName: 'Ana Anić' } as const
  const setting = { ...source, translator: translatorFor('sr-Latn') }
  return { ...award, content: contentOf(certificate, setting) }
}

const none = { cycle, participations: [], pairs: [], workshops: [], attendance: [], awards: [] }

let db: CiklusDb
beforeEach(async () => {
  const preview = vi.fn().mockResolvedValue({
    ok: true,
    value: { pages: [], pageCount: 1, missingGlyphs: [] },
  })
  vi.stubGlobal('ciklus', { documents: { preview }, jobs: { cancel: vi.fn() } })
  registerActions(Object.values(areas))
  db = await freshDatabase()
  setDatabase(db)
})

async function show(state: AwardState, over: Partial<CertificateSource>, now = person) {
  const award = awardIn(state)
  await act(label('test:added'), [create('awards', award)])
  const line: AwardLine = {
    ...{ personId: person.id, name: 'Ana Anić', kind: 'completion', role: 'mentee' },
    ...{ eligible: true, reasons: [], caution: null, award },
  }
  const rows = { ...none, people: [now] }
  return renderUi(
    <AwardDetail line={line} rows={rows} source={{ ...source, ...over }} onClose={vi.fn()} />,
  )
}

describe('an award', () => {
  it('says nothing while the records are as they were', async () => {
    await show('issued', {})
    expect(screen.queryByText(/Differs from the record/)).toBeNull()
  })

  it('says in what the records differ since, and takes them over', async () => {
    const renamed = { ...person, lastName: 'Perić' }
    const { user } = await show('printed', { signatories: [] }, renamed)
    expect(screen.getByText(/issued: the name and those who sign\. A reprint/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Take over what the records say now' }))
    await waitFor(async () => {
      const [award] = await db.awards.toArray()
      expect(award).toMatchObject({ nameOnAward: 'Ana Perić', printedNumber: '2020/01' })
      expect(award?.content?.signatories).toEqual([])
    })
  })

  it('that is with its person stays as it was issued', async () => {
    await show('handedOver', { signatories: [] })
    expect(screen.getByText(/Differs from the record/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Take over/ })).toBeNull()
  })
})

describe('somebody who is not eligible', () => {
  const mentee = aParticipation({ cycleId: cycle.id, personId: person.id, role: 'mentee' })
  const rows = { ...none, people: [person], participations: [mentee] }
  const showLine = () => {
    const [line] = awardLines(rows).filter(({ kind }) => kind === 'completion')
    if (!line) throw new Error('No line.')
    return renderUi(<AwardDetail line={line} rows={rows} source={source} onClose={vi.fn()} />)
  }

  it('is led to what is missing, and can be given one all the same', async () => {
    const { user } = showLine()
    expect(screen.getByText('Has had no mentor')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Issue anyway…' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Make a pair' }))
    const { screen: at, filters } = useUi.getState()
    expect(at).toBe('pairs')
    expect(filters.pairs).toMatchObject({ view: 'pairing', mentee: mentee.id })
  })
})
