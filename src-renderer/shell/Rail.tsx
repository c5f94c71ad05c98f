/** The left rail: the program and its cycle above, the screens below. */
import { useTranslator } from '../i18n/i18n'
import { screens, screensAt, screenTitle } from './screens'
import type { Screen } from './screens'
import { goTo } from '../app/go-to'
import type { ScreenName } from '../app/routes'
import { useUi } from '../app/ui'
import { Icon, Tooltip } from '../ui'
import { Button as AriaButton } from 'react-aria-components'
import { CycleSwitcher } from './CycleSwitcher'
import { screenActions } from './shell.actions'
import styles from './Rail.module.css'

/** Props of {@link Rail}. */
interface RailProps {
  /** The program's. */
  readonly name: string
  /** Whose it is. */
  readonly organization: string
  /** Icons alone have their names in tooltips; the cycle is then on the top line. */
  readonly fold: 'whole' | 'icons'
  /** Called after a screen was chosen. */
  readonly onGo?: (() => void) | undefined
}

/** The rail: at the window's edge, or in a drawer. */
export function Rail(props: RailProps) {
  const { t } = useTranslator()
  const { name, organization, fold } = props
  return (
    <nav aria-label={t('shell:rail')} className={styles.rail} data-fold={fold}>
      {fold === 'whole' && (
        <>
          <div className={styles.program}>
            <span className={styles.programName}>{name}</span>
            {organization !== name && <span className={styles.organization}>{organization}</span>}
          </div>
          <CycleSwitcher />
        </>
      )}
      <div className={styles.nav}>
        <RailList place="rail" onGo={props.onGo} />
        <RailList place="foot" onGo={props.onGo} />
      </div>
    </nav>
  )
}

function RailList(props: Pick<RailProps, 'onGo'> & { readonly place: Screen['place'] }) {
  const shown = screensAt(props.place)
  if (shown.length === 0) return null
  return (
    <ul className={props.place === 'foot' ? styles.foot : undefined}>
      {shown.map((screen) => (
        <li key={screen}>
          <RailItem screen={screen} onGo={props.onGo} />
        </li>
      ))}
    </ul>
  )
}

/** The keys of a screen's action, where it has one. */
const keysOf: Partial<Readonly<Record<ScreenName, { readonly keys: readonly string[] }>>> =
  screenActions.actions

function RailItem(props: Pick<RailProps, 'onGo'> & { readonly screen: ScreenName }) {
  const { t } = useTranslator()
  const { screen } = props
  const isCurrent = useUi((ui) => ui.screen === screen)
  const title = t(screenTitle(screen))
  return (
    <Tooltip text={title} shortcut={keysOf[screen]?.keys[0]} placement="right">
      <AriaButton
        className={styles.item ?? ''}
        aria-current={isCurrent ? 'page' : 'false'}
        onPress={() => {
          goTo({ screen })
          props.onGo?.()
        }}
      >
        <Icon name={screens[screen].icon} />
        <span className={styles.itemName}>{title}</span>
      </AriaButton>
    </Tooltip>
  )
}
