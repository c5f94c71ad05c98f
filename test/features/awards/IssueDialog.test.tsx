// @vitest-environment jsdom
/** The dialog in which awards are issued, over a real database. */
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { act } from '../../../src-renderer/app/act'
import type { AwardLine } from '../../../src-renderer/domain/awards.rules'
import { create } from '../../../src-renderer/domain/edits'
import { fullName } from '../../../src-renderer/domain/people.rules'
import type { CertificateSource } from '../../../src-renderer/features/awards/certificates'
import { IssueDialog } from '../../../src-renderer/features/awards/IssueDialog'
import { setDatabase } from '../../../src-renderer/storage/current'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { aCycle, aPerson, aSignatory, aWorkspace } from '../../builders'
import { freshDatabase } from '../../database'
import { label } from '../../labels'
import { said } from '../../support/finding'
import { renderUi } from '../../support/render'

const cycle = aCycle()
const ana = aPerson({ firstName: 'Ana', lastName: 'Anić' })
const lukasz = aPerson({ firstName: 'Łukasz', lastName: 'Wolski' })
const vera = aPerson({ firstName: 'Вера', lastName: 'Верић' })
const people = [ana, lukasz, vera]
const lines = people.map((person): AwardLine => ({
  ...{ personId: person.id, name: fullName(person), kind: 'completion', role: 'mentee' },
  ...{ eligible: true, reasons: [], caution: null, award: null },
}))

const source: CertificateSource = {
  workspace: aWorkspace({ documentLanguage: 'sr-Cyrl' }),
  ...{ signatories: [], cycle, numberPrefix: '2020', orientation: 'landscape', timestamp: 0 },
}
/** What the typesetter is said to find, and what it was asked about. */
const check = vi.fn<typeof window.ciklus.documents.check>()

let db: CiklusDb
beforeEach(async () => {
  check.mockResolvedValue({ ok: true, value: { missing: [], tooLong: [] } })
  vi.stubGlobal('ciklus', { documents: { check }, jobs: { cancel: vi.fn() } })
  db = await freshDatabase()
  setDatabase(db)
  await act(label('test:added'), [
    create('workspaces', aWorkspace()),
    create('cycles', cycle),
    ...people.map((person) => create('people', person)),
  ])
})

const show = (onClose = vi.fn()) => ({
  onClose,
  ...renderUi(
    <IssueDialog
      kind="completion"
      lines={lines}
      rows={{ cycle, people }}
      source={source}
      onClose={onClose}
    />,
  ),
})

it('asks for names in another script by name, keeps foreign letters, and goes on without those not approved', async () => {
  const { user, onClose } = show()
  const names = screen.getByRole('region', { name: 'Names to approve' })
  expect(within(names).getByRole<HTMLInputElement>('textbox', { name: 'Ana Anić' }).value).toBe(
    'Ана Анић',
  )
  const foreign = within(names).getByRole<HTMLInputElement>('textbox', { name: 'Łukasz Wolski' })
  expect(foreign.value).toBe('Łukasz Wolski')
  expect(screen.getByRole('button', { name: 'Issue 1, without the other 2' })).toBeTruthy()
  await user.click(within(names).getByRole('checkbox', { name: /^It stays so/ }))
  await user.click(screen.getByRole('button', { name: 'Issue 2, without the other 1' }))
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  const issued = await db.awards.toArray()
  expect(issued.map(({ content }) => content?.name).sort()).toEqual(
    ['Вера Верић', 'Łukasz Wolski'].sort(),
  )
  expect((await db.people.get(lukasz.id))?.nameInOtherScript).toBe('Łukasz Wolski')
  expect((await db.people.get(ana.id))?.nameInOtherScript).toBeNull()
})

it('says before anything is issued what would not be right, by name, and goes on without those', async () => {
  const missing = [{ page: 2, characters: ['ǂ'] }]
  check.mockResolvedValue({ ok: true, value: { missing, tooLong: [1] } })
  const signed = { ...source, signatories: [aSignatory()] }
  const onClose = vi.fn()
  const { user } = renderUi(
    <IssueDialog
      kind="completion"
      lines={lines}
      rows={{ cycle, people }}
      source={{ ...signed, workspace: aWorkspace({ documentLanguage: 'en' }) }}
      onClose={onClose}
    />,
  )
  await user.click(screen.getByRole('checkbox', { name: 'I have checked them all' }))
  expect(await said(/does not fit on the paper.*Łukasz Wolski/)).toBeTruthy()
  expect(await said(/has these characters \(ǂ\).*Вера Верић/)).toBeTruthy()
  expect(screen.queryByText(/Nobody signs/)).toBeNull()
  await user.click(screen.getByRole('checkbox', { name: 'Go on without the 2 named here' }))
  await user.click(screen.getByRole('button', { name: 'Issue 1, without the other 2' }))
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect((await db.awards.toArray()).map(({ nameOnAward }) => nameOnAward)).toEqual(['Ana Anić'])
})

it('says what is missing when it is asked to issue: the day, and a name that was approved', async () => {
  const { user } = show()
  const day = screen.getByRole<HTMLInputElement>('textbox', { name: /^Date/ })
  const { value } = day
  await user.clear(day)
  await user.click(screen.getByRole('button', { name: /^Issue 1/ }))
  await waitFor(() => expect(document.activeElement).toBe(day))
  expect(day.getAttribute('aria-invalid')).toBe('true')
  await user.type(day, value)
  await user.click(screen.getByRole('checkbox', { name: 'Go on without the 3 named here' }))
  await user.click(screen.getByRole('button', { name: 'Issue 0, without the other 3' }))
  expect(await screen.findByText(/^Nobody is left to issue to/)).toBeTruthy()
  await waitFor(() =>
    expect(document.activeElement).toBe(
      screen.getByRole('checkbox', { name: 'I have checked them all' }),
    ),
  )
  expect(await db.awards.count()).toBe(0)
})

it('says so when nobody signs', async () => {
  show()
  expect(await said(/Nobody signs these.*Ana Anić/)).toBeTruthy()
})

it('gives one to somebody who does not meet the conditions only with a reason, which is kept', async () => {
  const reasons = [{ key: 'awards:reason.notPaired', params: {} }] as const
  const mixed = lines.map((line) =>
    line.personId === ana.id ? { ...line, eligible: false, reasons } : line,
  )
  const onClose = vi.fn()
  const { user } = renderUi(
    <IssueDialog
      kind="brooch"
      lines={mixed}
      rows={{ cycle, people }}
      source={source}
      onClose={onClose}
    />,
  )
  const unmet = screen.getByRole('region', { name: '1 person does not meet the conditions' })
  expect(within(unmet).getByRole('listitem').textContent).toBe('Ana Anić Has had no mentor')
  const issue = screen.getByRole<HTMLButtonElement>('button', { name: 'Issue all 3' })
  const reason = within(unmet).getByRole('textbox', { name: 'Why they get it all the same' })
  expect(document.activeElement).toBe(reason)
  await user.click(issue)
  await waitFor(() => expect(document.activeElement).toBe(reason))
  expect(within(unmet).getByText('This cannot be left empty.')).toBeTruthy()
  expect(await db.awards.count()).toBe(0)
  await user.type(reason, ' Worked alone to the end ')
  await user.click(issue)
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  const issued = await db.awards.toArray()
  const exceptions = issued.map(({ personId, exception }) => [personId, exception])
  expect(new Map(exceptions as [string, string][])).toEqual(
    new Map([
      [ana.id, 'Worked alone to the end'],
      [lukasz.id, undefined],
      [vera.id, undefined],
    ]),
  )
})

it('says what of the program would stand in another script than the certificates, and no longer when it has a form', async () => {
  const { unmount } = show()
  expect(await said(/another script than the certificates.*Udruženje Most/)).toBeTruthy()
  unmount()
  const { workspace } = source
  const written = { 'organization:sr-Cyrl': 'Мост', 'program:sr-Cyrl': 'П', 'city:sr-Cyrl': 'Б' }
  renderUi(
    <IssueDialog
      kind="completion"
      lines={lines}
      rows={{ cycle, people }}
      source={{ ...source, workspace: { ...workspace, ...written } }}
      onClose={vi.fn()}
    />,
  )
  await screen.findByRole('dialog')
  expect(screen.queryByText(/another script than the certificates/)).toBeNull()
})
