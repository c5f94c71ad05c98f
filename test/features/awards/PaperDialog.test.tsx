// @vitest-environment jsdom
/** What is asked before certificates are printed or saved, and what is printed, marked and told then. */
import { act as drawn, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { act } from '../../../src-renderer/app/act'
import { actionOf, registerActions, titleOf } from '../../../src-renderer/app/actions'
import { useToasts } from '../../../src-renderer/app/toasts'
import type { Certificate } from '../../../src-renderer/domain/award-content.rules'
import type { AwardState } from '../../../src-renderer/domain/award'
import { create } from '../../../src-renderer/domain/edits'
import { awardActions } from '../../../src-renderer/features/awards/awards.actions'
import { askAndMake } from '../../../src-renderer/features/awards/certificates'
import type { CertificateSource } from '../../../src-renderer/features/awards/certificates'
import { PaperDialog } from '../../../src-renderer/features/awards/PaperDialog'
import { concernsIn, toPrint } from '../../../src-renderer/features/awards/paper.rules'
import { usePaper } from '../../../src-renderer/features/awards/paper.state'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { setDatabase } from '../../../src-renderer/storage/current'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { aCycle, anAward, aSignatory, aWorkspace } from '../../builders'
import { freshDatabase } from '../../database'
import { label } from '../../labels'
import { renderUi } from '../../support/render'

const cycle = aCycle()
const source: CertificateSource = {
  ...{ workspace: aWorkspace(), signatories: [aSignatory()], cycle, numberPrefix: '2020' },
  ...{ orientation: 'landscape', timestamp: 0 },
}
const certificate = (name: string, number: number, state: AwardState = 'issued'): Certificate => ({
  award: anAward({ cycleId: cycle.id, nameOnAward: name, number, state }),
  ...{ role: 'mentee', personName: name },
})
const ana = certificate('Ana', 1)
const boban = certificate('Boban', 2)
const ceca = certificate('Ceca', 3, 'handedOver')
const all = [ana, boban, ceca]

const check = vi.fn<typeof window.ciklus.documents.check>()
const print = vi.fn<typeof window.ciklus.documents.print>()
let db: CiklusDb

beforeEach(async () => {
  usePaper.setState({ asked: null })
  check.mockReset().mockResolvedValue({ ok: true, value: { missing: [], tooLong: [] } })
  print.mockReset().mockResolvedValue({ ok: true, value: { printed: true } })
  vi.stubGlobal('ciklus', {
    app: { info: () => Promise.resolve({ ok: true, value: { setsPaper: true } }) },
    documents: { check, print },
    jobs: { cancel: vi.fn() },
    onJobProgress: () => () => undefined,
  })
  db = await freshDatabase()
  setDatabase(db)
  await act(
    label('test:added'),
    all.map(({ award }) => create('awards', award)),
  )
})

const printed = () =>
  print.mock.calls.flatMap(([{ document }]) =>
    document.template === 'certificates' ? document.pages.map(({ name }) => name) : [],
  )
const stateOf = async ({ award }: Certificate) => (await db.awards.get(award.id))?.state
const button = (name: string) => screen.getByRole('button', { name })

/** As its button does. */
const ask: typeof askAndMake = (task, paper) => drawn(() => askAndMake(task, paper))

describe('"Print"', () => {
  it('says how many it prints: those that are not with their people yet', () => {
    expect(toPrint(all)).toEqual([ana, boban])
    expect(toPrint([ceca])).toEqual([ceca])
    registerActions([awardActions])
    const words = titleOf(actionOf('awards.print'), translatorFor('en').t, {
      certificates: all,
      source,
    })
    expect(words).toBe('Print 2…')
  })

  it('prints at once where there is nothing to ask, marks what was printed and tells', async () => {
    await ask('print', { certificates: [ana, boban], source })
    expect(printed()).toEqual(['Ana', 'Boban'])
    expect(await stateOf(ana)).toBe('printed')
    const told = () => useToasts.getState().toasts.map(({ message: { key } }) => key)
    expect(told()).toContain('awards:done.stateMany.printed')
  })

  it('leaves out what was handed over, unless it is asked for', async () => {
    const { user } = renderUi(<PaperDialog />)
    await ask('print', { certificates: all, source })
    expect(printed()).toEqual([])
    await screen.findByRole('dialog', { name: 'Before printing' })
    await user.click(button('Print 2…'))
    await waitFor(() => expect(printed()).toEqual(['Ana', 'Boban']))
    await ask('print', { certificates: all, source })
    await user.click(
      await screen.findByRole('checkbox', { name: 'Also the 1 that was handed over or posted' }),
    )
    print.mockClear()
    await user.click(button('Print 3…'))
    await waitFor(() => expect(printed()).toEqual(['Ana', 'Boban', 'Ceca']))
    expect(await stateOf(ceca)).toBe('handedOver')
  })

  it('comes before what was pressed while it was still being looked at, with its question', async () => {
    const saved = vi.fn<typeof window.ciklus.documents.save>()
    saved.mockResolvedValue({ ok: true, value: null })
    vi.stubGlobal('ciklus', { ...window.ciklus, documents: { check, print, save: saved } })
    const { user } = renderUi(<PaperDialog />)
    let look: () => void = () => undefined
    check.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          look = () => resolve({ ok: true, value: { missing: [], tooLong: [] } })
        }),
    )
    const paper = { certificates: all, source }
    const asked = [askAndMake('print', paper), askAndMake('save', paper)]
    await waitFor(() => expect(check).toHaveBeenCalledTimes(1))
    drawn(() => look())
    await asked[0]
    await user.click(await screen.findByRole('button', { name: 'Print 2…' }))
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1))
    expect(printed()).toEqual(['Ana', 'Boban'])
  })

  it('says so when the print dialog was closed', async () => {
    print.mockResolvedValue({ ok: true, value: { printed: false } })
    await ask('print', { certificates: [ana], source })
    const told = () => useToasts.getState().toasts.map(({ message: { key } }) => key)
    expect(told()).toContain('core:notPrinted')
    expect(await stateOf(ana)).toBe('issued')
  })

  it('names whose text does not fit and prints the others; goes on without others when asked', async () => {
    const missing = [{ page: 0, characters: ['ǂ'] }]
    check.mockResolvedValue({ ok: true, value: { missing, tooLong: [1] } })
    const { user } = renderUi(<PaperDialog />)
    const third = certificate('Dara', 4)
    await ask('print', { certificates: [ana, boban, third], source })
    await screen.findByText(/cannot be printed.*Boban/)
    expect(screen.getByText(/has these characters \(ǂ\).*Ana/)).toBeTruthy()
    expect(button('Print 2…')).toBeTruthy()
    await user.click(screen.getByRole('checkbox', { name: 'Go on without the 1 named here' }))
    await user.click(button('Print 1…'))
    await waitFor(() => expect(printed()).toEqual(['Dara']))
  })
})

describe('what is not right', () => {
  it('is nobody who signs, and a name in another script than the certificate', () => {
    const setting = { ...source, signatories: [], translator: translatorFor('sr-Cyrl') }
    const none = { missing: [], tooLong: [] }
    const cyrillic = certificate('Ана', 5)
    const inCyrillic = (one: Certificate): Certificate => ({
      ...one,
      award: { ...one.award, language: 'sr-Cyrl' },
    })
    const found = concernsIn([inCyrillic(cyrillic), inCyrillic(ana)], setting, none)
    expect(found.map((one) => [one.isUnsigned, one.isOtherScript])).toEqual([
      [true, false],
      [true, true],
    ])
    const signed = { ...setting, signatories: [aSignatory()] }
    expect(concernsIn([inCyrillic(cyrillic)], signed, none)).toEqual([])
  })
})
