/** The addresses of many, to be copied: group after group. */
import { act } from '@testing-library/react'
import { describe, expect, it, onTestFinished } from 'vitest'
import { showAddresses } from '../../src-renderer/app/AddressesDialog'
import { AlumniScreen } from '../../src-renderer/features/alumni/AlumniScreen'
import { control, found, until, windowClosed } from '../support/finding'
import { openProgram, showScreen } from '../support/screen'

describe('The addresses of sixty people', () => {
  it('are copied in two groups, the second of which comes up by itself', async () => {
    await openProgram()
    Object.assign(document, { execCommand: () => true })
    onTestFinished(() => void Reflect.deleteProperty(document, 'execCommand'))
    const { user } = showScreen(AlumniScreen, { screen: 'alumni' })
    const people = Array.from({ length: 60 }, (_, at) => ({
      name: `Ana ${String(at)}`,
      email: `ana${String(at)}@example.org`,
    }))
    act(() => showAddresses(people))
    const text = () => (control('textbox', 'Addresses') as HTMLTextAreaElement).value
    await found('button', 'Copy 50 addresses')
    expect(text()).toContain('ana49@')
    expect(text()).not.toContain('ana50@')
    await user.click(control('button', 'Copy 50 addresses'))
    await until(() => expect(text()).toContain('ana50@'))
    await user.click(control('button', 'Copy 10 addresses'))
    await windowClosed()
  })
})
