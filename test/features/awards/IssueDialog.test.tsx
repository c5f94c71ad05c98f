// @vitest-environment jsdom
/** The dialog in which awards are issued, over a real database. */
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { act } from '../../../src-renderer/app/act'
import type { AwardLine } from '../../../src-renderer/domain/awards.rules'
import { create } from '../../../src-renderer/domain/edits'
import { fullName } from '../../../src-renderer/domain/people.rules'
import { IssueDialog } from '../../../src-renderer/features/awards/IssueDialog'
import { setDatabase } from '../../../src-renderer/storage/current'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { aCycle, aPerson, aWorkspace } from '../../builders'
import { freshDatabase } from '../../database'
import { label } from '../../labels'
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

let db: CiklusDb
beforeEach(async () => {
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
      documentLanguage="sr-Cyrl"
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
  expect(screen.getByRole('button', { name: 'Issue 1, without 2 not approved' })).toBeTruthy()
  await user.click(within(names).getByRole('checkbox', { name: 'It stays so' }))
  await user.click(screen.getByRole('button', { name: 'Issue 2, without 1 not approved' }))
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  const issued = await db.awards.toArray()
  expect(issued.map(({ content }) => content?.name).sort()).toEqual(
    ['Вера Верић', 'Łukasz Wolski'].sort(),
  )
  expect((await db.people.get(lukasz.id))?.nameInOtherScript).toBe('Łukasz Wolski')
  expect((await db.people.get(ana.id))?.nameInOtherScript).toBeNull()
})
