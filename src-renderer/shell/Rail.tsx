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

/** The rail. `name` is the program's, `organization` whose it is. */
export function Rail(props: { readonly name: string; readonly organization: string }) {
  const { t } = useTranslator()
  return (
    <nav aria-label={t('shell:rail')} className={styles.rail}>
      <div className={styles.program}>
        <span className={styles.programName}>{props.name}</span>
        {props.organization !== props.name && (
          <span className={styles.organization}>{props.organization}</span>
        )}
      </div>
      <CycleSwitcher />
      <div className={styles.nav}>
        <RailList place="rail" />
        <RailList place="foot" />
      </div>
    </nav>
  )
}

function RailList({ place }: { readonly place: Screen['place'] }) {
  const shown = screensAt(place)
  if (shown.length === 0) return null
  return (
    <ul className={place === 'foot' ? styles.foot : undefined}>
      {shown.map((screen) => (
        <li key={screen}>
          <RailItem screen={screen} />
        </li>
      ))}
    </ul>
  )
}

/** The keys of a screen's action, where it has one. */
const keysOf: Partial<Readonly<Record<ScreenName, { readonly keys: readonly string[] }>>> =
  screenActions.actions

function RailItem({ screen }: { readonly screen: ScreenName }) {
  const { t } = useTranslator()
  const isCurrent = useUi((ui) => ui.screen === screen)
  const title = t(screenTitle(screen))
  return (
    <Tooltip text={title} shortcut={keysOf[screen]?.keys[0]} placement="right">
      <AriaButton
        className={styles.item ?? ''}
        aria-current={isCurrent ? 'page' : 'false'}
        onPress={() => goTo({ screen })}
      >
        <Icon name={screens[screen].icon} />
        {title}
      </AriaButton>
    </Tooltip>
  )
}
