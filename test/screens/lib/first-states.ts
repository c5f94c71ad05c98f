/** The states of the first page, before there is a program. */
import type { ScreenState } from './state'
import { dialog, press, show } from './session'
import type { Session } from './session'

/** Opens the guide beside what is shown. */
export const help = async (session: Session): Promise<void> => {
  await session.page.keyboard.press('F1')
  await session.page.locator('aside [role=document]').waitFor()
}

/** Before there is a program. */
export const firstStates: readonly ScreenState[] = [
  {
    name: 'first page',
    screen: null,
    open: (session) => show(session, 'home', { fixture: 'none' }),
  },
  {
    name: 'first page, with help beside it',
    screen: null,
    open: async (session) => {
      await show(session, 'home', { fixture: 'none' })
      await help(session)
    },
  },
  {
    name: 'new program',
    screen: null,
    open: async (session) => {
      await show(session, 'home', { fixture: 'none' })
      await press(session, 'workspace:create.open')
      await session.page
        .getByRole('heading', { name: session.t('workspace:create.title') })
        .waitFor()
    },
  },
  {
    name: 'new program, with what is missing in it',
    screen: null,
    open: async (session) => {
      await show(session, 'home', { fixture: 'none' })
      await press(session, 'workspace:create.open')
      await press(session, 'workspace:create.make')
      await session.page.getByText(session.t('workspace:problem.organization')).waitFor()
    },
  },
  {
    name: 'first page, joining by an address that cannot be reached',
    screen: null,
    open: async (session) => {
      await show(session, 'home', { fixture: 'none' })
      await press(session, 'computers:join.address')
      const open = await dialog(session)
      for (const [at, text] of ['https://cloud.example.org/dav/Most', 'ana', 'lozinka'].entries())
        await open.locator('input').nth(at).fill(text)
      await press(session, 'computers:server.connect')
      await open.getByText('cloud.example.org').waitFor()
    },
  },
]
