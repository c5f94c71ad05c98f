/** Newer versions in Settings: nothing is looked at before it is wanted, and each step says what comes next. */
import { describe, expect, it } from 'vitest'
import type { UpdateOffer, UpdateState } from '../../../src-shared/updates'
import { lookWeekly, useUpdates } from '../../../src-renderer/features/updates/updates.data'
import { SettingsScreen } from '../../../src-renderer/features/settings/SettingsScreen'
import { useUi } from '../../../src-renderer/app/ui'
import { control, controls, found, gone, said, told, until } from '../../support/finding'
import { openProgram, showScreen } from '../../support/screen'

const newer: UpdateOffer = {
  version: '0.2.0',
  date: '2026-12-01',
  notes: {
    en: ['Lists open faster.'],
    'sr-Latn': ['Liste se brže otvaraju.'],
    'sr-Cyrl': ['Листе се брже отварају.'],
  },
  size: 91_234_567,
  isCrossing: false,
}

async function opened(state: Partial<UpdateState> = {}, offer: UpdateOffer | null = newer) {
  const program = await openProgram()
  const { fake } = program
  fake.newer = offer
  fake.updates = { ...fake.updates, ...state }
  const shown = showScreen(SettingsScreen, { screen: 'settings', filters: { tab: 'about' } })
  await said('Newer versions')
  const press = async (name: string) => shown.user.click(await found('button', name))
  return { ...program, ...shown, press }
}

describe('Newer versions', () => {
  it('are looked for when that is wanted, shown before anything is fetched, and wait for the closing', async () => {
    const { fake, press } = await opened()
    expect(fake.calls).not.toContain('updates.look')
    await said('Never')
    await press('Look for a newer Ciklus')
    await told('There is a newer Ciklus: 0.2.0')
    await said('Published on 1 December 2026')
    await said('Lists open faster.')
    expect(fake.calls).not.toContain('updates.download')
    await press('Download it (91.2 MB)')
    await told('Ciklus 0.2.0 is here and checked. It is installed when you close Ciklus.')
    await said(/A backup of everything is made and checked before/)
    expect(controls('button', /^Download it/)).toEqual([])
    await press('Close and install now')
    await until(() => expect(fake.calls).toContain('updates.closeAndInstall'))
  })

  it('that are none are said to be none, and what fails is said with what to do', async () => {
    const { fake, press } = await opened({}, null)
    await press('Look for a newer Ciklus')
    await told('You have the newest Ciklus.')
    fake.broken.set('updates.look', 'update.wrongSignature')
    await press('Look for a newer Ciklus')
    await told(/The signature does not belong to what came/)
    expect(useUpdates.getState().job).toBeNull()
  })

  it('can be thrown away again', async () => {
    const { press, fake } = await opened({ ready: newer })
    await press('Do not install it')
    await told(/was thrown away/)
    await gone('Ciklus 0.2.0 is here and checked')
    expect(fake.calls).toContain('updates.discard')
  })

  it('come from a file, too; a dialog that is closed changes nothing', async () => {
    const { fake, press } = await opened()
    await press('Install from a file…')
    await until(() => expect(fake.calls).toContain('updates.takeFile'))
    await until(() => expect(useUpdates.getState().job).toBeNull())
    expect(controls('button', 'Close and install now')).toEqual([])
    fake.choose({ name: 'Ciklus-0.2.0.ciklus-update' })
    await press('Install from a file…')
    await found('button', 'Close and install now')
  })

  it('say what they cannot give back', async () => {
    await opened({ found: { ...newer, isCrossing: true } })
    await said(/the Ciklus you have now can no longer open it/)
  })

  it('show how far they have come, and are stopped', async () => {
    const { fake, press, user } = await opened({ found: newer })
    fake.waiting.add('updates.download')
    await press('Download it (91.2 MB)')
    const bar = await until(() => {
      const shown = document.querySelector<HTMLElement>('main [role=progressbar]')
      if (shown === null) throw new Error('There is no progress.')
      return shown
    })
    expect(bar.getAttribute('aria-label')).toBe('Downloading Ciklus 0.2.0 (MB)')
    expect(
      controls('button', 'Look for a newer Ciklus').map((one) => one.hasAttribute('disabled')),
    ).toEqual([true])
    await user.click(control('button', 'Cancel'))
    await until(() => expect(document.querySelector('main [role=progressbar]')).toBeNull())
    await found('button', 'Download it (91.2 MB)')
  })

  it('are looked for once a week when that is switched on, and told with the way there', async () => {
    const { fake, user } = await opened()
    lookWeekly()()
    await until(() => expect(fake.askedOf('updates.lookIfDue')).toHaveLength(1))
    await user.click(await found('checkbox', /^Look once a week/u))
    await until(() => expect(fake.updates.weekly).toBe(true))
    useUi.getState().setFilter('settings', 'tab', 'program')
    lookWeekly()()
    await told('There is a newer Ciklus: 0.2.0')
    await user.click(control('button', 'See what is new'))
    await said('Lists open faster.')
  })
})

describe('A program that cannot replace itself', () => {
  it('fetches and checks the package, copies everything, and shows it with what to do', async () => {
    const { press } = await opened({ way: 'byHand', kind: 'deb', found: newer })
    await said(/cannot put a newer one in its own place/)
    await press('Download it (91.2 MB)')
    await said(/The system may ask for an administrator/)
    await press('Make a backup and show the package')
    await told(/the package is shown in its folder/)
  })

  it('does not show a package without a copy', async () => {
    const { fake, press } = await opened({ way: 'byHand', kind: 'dmg', ready: newer })
    fake.broken.set('updates.showPackage', 'update.notCopied')
    await press('Make a backup and show the package')
    await told(/There is no good backup/)
  })

  it.each([
    [
      'source',
      { way: 'source', kind: null, canLook: false, canCheck: false },
      /runs from its sources/,
    ],
    ['no key', { canLook: false, canCheck: false }, /without a key/],
  ] as const)('at all (%s) says so and offers nothing', async (_what, state, text) => {
    await opened(state)
    await said(text)
    expect(controls('button', /newer Ciklus|from a file/)).toEqual([])
    expect(controls('checkbox', /./)).toEqual([])
  })

  it('for want of an address takes it from a file', async () => {
    await opened({ canLook: false })
    await said(/can be renewed from a file/)
    expect(controls('button', 'Look for a newer Ciklus')).toEqual([])
    control('button', 'Install from a file…')
  })

  it('or did not, the last time, says that everything is as it was', async () => {
    await opened({ failed: '0.2.0' })
    await said('Ciklus 0.2.0 could not be installed the last time')
  })
})
