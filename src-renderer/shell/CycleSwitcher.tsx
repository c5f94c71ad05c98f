/** Which cycle everything on screen belongs to, always in sight, and how to go to another. */
import {
  Button as AriaButton,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components'
import type { Cycle } from '../domain/cycle'
import { useCycles } from '../storage/cycles'
import { useTranslator } from '../i18n/i18n'
import { useUi } from '../app/ui'
import { Icon, VisuallyHidden } from '../ui'
import list from '../ui/List.module.css'
import type { PlainActionId } from '../app/actions.types'
import { useActionItems } from '../app/use-actions'
import styles from './Rail.module.css'

/** What the menu offers below the cycles. */
const offered: readonly PlainActionId[] = [
  'cycles.all',
  'cycles.new',
  'cycles.next',
  'programs.list',
]

/** The button with the cycle's name, and the menu of all cycles. `isShort` leaves the dates to the menu. */
export function CycleSwitcher(props: { readonly isShort?: boolean }) {
  const { t, format } = useTranslator()
  const cycles = useCycles() ?? []
  const cycleId = useUi((ui) => ui.cycleId)
  const actions = useActionItems(offered).filter((item) => item !== 'separator')
  const cycle = cycles.find((candidate) => candidate.id === cycleId)
  return (
    <MenuTrigger>
      <AriaButton className={styles.cycle ?? ''} data-short={props.isShort === true}>
        <span className={styles.cycleWords}>
          <VisuallyHidden>{t('shell:cycle.label')}</VisuallyHidden>
          <span className={styles.cycleName}>{cycle?.name ?? t('shell:cycle.none')}</span>
          {cycle && props.isShort !== true && (
            <span className={styles.cycleDates}>{format.monthRange(cycle.dates)}</span>
          )}
        </span>
        <Icon name="chevron-down" />
      </AriaButton>
      <Popover className={list.popover ?? ''} placement="bottom start" offset={4}>
        <Menu
          className={list.list ?? ''}
          aria-label={t('shell:cycle.choose')}
          onAction={(key) => {
            const action = actions.find(({ id }) => id === key)
            if (action) action.onAction()
          }}
        >
          {cycles.length > 0 && <CycleChoices cycles={cycles} />}
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

/** The cycles are choices, of which one is taken; what stands below them in the menu is done. */
function CycleChoices({ cycles }: { readonly cycles: readonly Cycle[] }) {
  const { t, format } = useTranslator()
  const cycleId = useUi((ui) => ui.cycleId)
  const setCycle = useUi((ui) => ui.setCycle)
  return (
    <MenuSection
      aria-label={t('shell:cycle.choose')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={cycleId === null ? [] : [cycleId]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys
        if (key !== undefined) setCycle(String(key))
      }}
    >
      {cycles.map(({ id, name, dates }) => (
        <MenuItem key={id} id={id} textValue={name} className={list.item ?? ''}>
          <Icon name="check" className={list.tick} />
          <span className={list.label}>{name}</span>
          <span className={list.hint}>{format.monthRange(dates)}</span>
        </MenuItem>
      ))}
    </MenuSection>
  )
}
