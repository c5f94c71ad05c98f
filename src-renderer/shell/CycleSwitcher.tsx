/** Which cycle everything on screen belongs to, always in sight, and how to go to another. */
import {
  Button as AriaButton,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components'
import { useCycles } from '../storage/cycles'
import { useTranslator } from '../i18n/i18n'
import { useUi } from '../app/ui'
import { Icon, VisuallyHidden } from '../ui'
import list from '../ui/List.module.css'
import type { PlainActionId } from '../app/actions.types'
import { useActionItems } from '../app/use-actions'
import styles from './Rail.module.css'

/** What the menu offers below the cycles. */
const offered: readonly PlainActionId[] = ['cycles.all', 'cycles.new', 'cycles.next']

/** The button with the cycle's name, and the menu of all cycles. */
export function CycleSwitcher() {
  const { t, format } = useTranslator()
  const cycles = useCycles() ?? []
  const cycleId = useUi((ui) => ui.cycleId)
  const setCycle = useUi((ui) => ui.setCycle)
  const actions = useActionItems(offered).filter((item) => item !== 'separator')
  const cycle = cycles.find((candidate) => candidate.id === cycleId)
  return (
    <MenuTrigger>
      <AriaButton className={styles.cycle ?? ''}>
        <span className={styles.cycleWords}>
          <VisuallyHidden>{t('shell:cycle.label')}</VisuallyHidden>
          <span className={styles.cycleName}>{cycle?.name ?? t('shell:cycle.none')}</span>
          {cycle && <span className={styles.cycleDates}>{format.monthRange(cycle.dates)}</span>}
        </span>
        <Icon name="chevron-down" />
      </AriaButton>
      <Popover className={list.popover ?? ''} placement="bottom start" offset={4}>
        <Menu
          className={list.list ?? ''}
          aria-label={t('shell:cycle.choose')}
          selectionMode="single"
          selectedKeys={cycleId === null ? [] : [cycleId]}
          onAction={(key) => {
            const action = actions.find(({ id }) => id === key)
            if (action) action.onAction()
            else setCycle(String(key))
          }}
        >
          {cycles.map((candidate) => (
            <MenuItem
              key={candidate.id}
              id={candidate.id}
              textValue={candidate.name}
              className={list.item ?? ''}
            >
              <Icon name="check" className={list.tick} />
              <span className={list.label}>{candidate.name}</span>
              <span className={list.hint}>{format.monthRange(candidate.dates)}</span>
            </MenuItem>
          ))}
          {cycles.length > 0 && <Separator className={list.separator ?? ''} />}
          {actions.map(({ id, label, icon }) => (
            <MenuItem key={id} id={id} textValue={label} className={list.item ?? ''}>
              {icon !== undefined && <Icon name={icon} className={styles.menuIcon} />}
              <span className={list.label}>{label}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
