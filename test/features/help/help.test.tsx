/** A report for help, read before it is saved; and documents that keep stopping. */
import { describe, expect, it } from 'vitest'
import { runAction } from '../../../src-renderer/app/actions'
import { notifyFailure } from '../../../src-renderer/app/notify'
import { DocumentsOffDialog } from '../../../src-renderer/features/help/DocumentsOffDialog'
import { HelpReportDialog } from '../../../src-renderer/features/help/HelpReportDialog'
import { ComputerTab } from '../../../src-renderer/features/settings/ComputerTab'
import { Messages } from '../../../src-renderer/shell/Messages'
import { aCycle, aPerson } from '../../builders'
import {
  control,
  controls,
  found,
  isWindowOpen,
  said,
  told,
  until,
  windowClosed,
} from '../../support/finding'
import { helpFactsWith } from '../../support/fake-answers'
import { openProgram, showLive } from '../../support/screen'

const milica = aPerson({
  firstName: 'Milica',
  lastName: 'Đokić',
  email: 'milica@example.org',
  notes: 'Piše scenario',
})

async function opened() {
  const program = await openProgram({ cycles: [aCycle({ name: 'Cycle 6' })], people: [milica] })
  program.fake.noted = ['2020-01-01T00:00:00.000Z page TypeError at index.js:1:2']
  const shown = showLive(
    <>
      <HelpReportDialog />
      <DocumentsOffDialog />
      <Messages />
    </>,
  )
  return { ...program, ...shown }
}

describe('A report for help', () => {
  it('is shown whole, says sizes, kinds and the last errors and nothing about anybody, and is saved as it was shown', async () => {
    const { user, fake } = await opened()
    runAction('help.report')
    await said(/Ciklus: 0\.1\.0/)
    const text = document.querySelector('[role=dialog] [role=document]')?.textContent ?? ''
    for (const part of ['linux 6.1.0 x64', '2.5 MB', '1 person', '1 cycle', 'index.js:1:2'])
      expect(text).toContain(part)
    expect(text).not.toMatch(/Milica|Đokić|example\.org|scenario|Mentor|Most|\/home|ana/i)
    fake.saveIn = 'Desktop'
    await user.click(control('button', 'Save…'))
    await windowClosed()
    await told(/^Saved as Desktop/)
    expect(fake.askedOf('help.save')[0]?.text).toBe(text)
  })

  it('stays open when the dialog for its place was closed, and says why it cannot be made', async () => {
    const { user, fake } = await opened()
    runAction('help.report')
    await said(/Ciklus: 0\.1\.0/)
    await user.click(control('button', 'Save…'))
    await until(() => expect(fake.askedOf('help.save')).toHaveLength(1))
    await said(/Ciklus: 0\.1\.0/)
    await user.keyboard('{Escape}')
    fake.broken.set('help.facts', 'request.unexpected')
    runAction('help.report')
    await said(/^Something went wrong/)
  })

  it('says what is not known, and is made all the same when something cannot be counted', async () => {
    const { fake, db } = await opened()
    const facts = helpFactsWith(1_000_000, [])
    fake.answers = {
      'help.facts': () => ({ ...facts, sizes: { ...facts.sizes, journal: null, free: null } }),
    }
    fake.broken.set('programs.list', 'request.unexpected')
    db.close()
    runAction('help.report')
    await said(/Journal: not known/)
    const text = document.querySelector('[role=dialog] [role=document]')?.textContent ?? ''
    for (const part of [
      'Free on the disk: not known',
      'Programs on this computer: not known',
      'Records: not known',
      'Changes in the history: not known',
      'Databases: 2.5 MB',
    ])
      expect(text).toContain(part)
  })
})

describe('Documents that keep stopping', () => {
  it('are said to be off, with where the data is, and are tried again when somebody says so', async () => {
    const { user, fake } = await opened()
    fake.switchDocumentsOff()
    await said('Documents keep stopping')
    await said('/home/ana/.config/ciklus')
    await user.click(control('button', 'Go on without documents'))
    await windowClosed()
    expect(fake.calls).not.toContain('documents.restart')
    fake.switchDocumentsOff()
    await user.click(await found('button', 'Try documents again'))
    await windowClosed()
    expect(fake.calls).toContain('documents.restart')
  })

  it('can be tried again in Settings until they are', async () => {
    const { fake } = await opened()
    const { user } = showLive(<ComputerTab />)
    expect(controls('button', 'Try documents again')).toEqual([])
    fake.switchDocumentsOff()
    await user.click(await found('button', 'Go on without documents'))
    await windowClosed()
    await user.click(await found('button', 'Try documents again'))
    await until(() => expect(controls('button', 'Try documents again')).toEqual([]))
  })

  it('are known to be off by a page that comes later', async () => {
    const { fake } = await openProgram()
    fake.areDocumentsOff = true
    showLive(
      <>
        <DocumentsOffDialog />
        <ComputerTab />
      </>,
    )
    await found('button', 'Try documents again')
    expect(isWindowOpen()).toBe(false)
  })

  it('are tried again from the message of whatever failed for it', async () => {
    const { user, fake } = await opened()
    fake.switchDocumentsOff()
    await user.click(await found('button', 'Go on without documents'))
    await windowClosed()
    notifyFailure({ ok: false, error: { code: 'document.workerOff', params: {} } })
    await told(/^Documents are switched off/)
    await user.click(control('button', 'Try documents again'))
    await until(() => expect(fake.areDocumentsOff).toBe(false))
  })
})

describe('The graphics card that was switched off', () => {
  it('is said in Settings, with why, and helps again when somebody says so', async () => {
    const program = await openProgram()
    program.fake.isWithoutGraphics = true
    const { user } = showLive(
      <>
        <DocumentsOffDialog />
        <ComputerTab />
        <Messages />
      </>,
    )
    await user.click(await found('button', 'Use the graphics card again'))
    await told(/^The graphics card helps again/)
    expect(program.fake.isWithoutGraphics).toBe(false)
    expect(controls('heading', 'Without the graphics card')).toEqual([])
  })
})
