/** What a person did in the chosen cycle, each line a way to where it is kept: pairs and workshops. */
import { useDirectory } from '../../storage/directory'
import type { PersonEntry } from '../../storage/directory'
import { useTranslator } from '../../i18n/i18n'
import { goTo } from '../../app/go-to'
import { IconButton, LinkButton, Section, Status } from '../../ui'
import type { StatusKind } from '../../ui'
import type { AttendanceState } from '../../domain/attendance'
import type { Cycle } from '../../domain/cycle'
import { usePairsOf, useWorkshopsOf } from './person-links.data'
import type { PairOfPerson } from './person-links.data'
import styles from './People.module.css'

/** Props of the sections. */
interface ActivityProps {
  readonly entry: PersonEntry
  readonly cycle: Cycle
}

/** The pairs. */
export function PersonPairs({ entry, cycle }: ActivityProps) {
  const { t } = useTranslator()
  const pairs = usePairsOf(entry.id, cycle.id)
  if (pairs === undefined) return null
  return (
    <Section title={t('people:section.pairs')} level={3}>
      {pairs.length === 0 ? (
        <p className={styles.soft}>{t('people:pairs.none', { cycle: cycle.name })}</p>
      ) : (
        <ul className={styles.lines}>
          {pairs.map((one) => (
            <PairLine key={one.pair.id} {...one} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function PairLine({ pair, side, otherId }: PairOfPerson) {
  const { t, format } = useTranslator()
  const name = useDirectory((people) => people.entry(otherId)?.name)
  const when =
    pair.ended === null
      ? t('people:pairs.since', { on: format.date(pair.startedOn) })
      : t('people:pairs.ended', { on: format.date(pair.ended.on) })
  return (
    <li className={styles.line}>
      <div className={styles.lineText}>
        <span className={styles.soft}>
          {t(side === 'mentor' ? 'people:pairs.mentorOf' : 'people:pairs.menteeOf')}
        </span>
        <span className={styles.person}>
          <LinkButton onPress={() => goTo({ screen: 'people', recordId: otherId })}>
            {name ?? t('people:notFound')}
          </LinkButton>
        </span>
        <span className={styles.soft}>{when}</span>
      </div>
      <IconButton
        icon="arrow-right"
        label={t('people:pairs.openPair')}
        about={name ?? t('people:notFound')}
        onPress={() => goTo({ screen: 'pairs', recordId: pair.id, filters: { view: 'list' } })}
      />
    </li>
  )
}

const stateKinds: Readonly<Record<AttendanceState, StatusKind>> = {
  present: 'ok',
  excused: 'info',
  absent: 'neutral',
}

/** The workshops. */
export function PersonWorkshops({ entry, cycle }: ActivityProps) {
  const { t, format } = useTranslator()
  const workshops = useWorkshopsOf(entry.id, cycle.id)
  if (workshops === undefined) return null
  return (
    <Section title={t('people:section.workshops')} level={3}>
      {workshops.length === 0 ? (
        <p className={styles.soft}>{t('people:workshops.none', { cycle: cycle.name })}</p>
      ) : (
        <ul className={styles.lines}>
          {workshops.map(({ workshop, led, state }) => (
            <li key={workshop.id} className={styles.line}>
              <div className={styles.lineText}>
                <LinkButton onPress={() => goTo({ screen: 'workshops', recordId: workshop.id })}>
                  {workshop.title}
                </LinkButton>
                <span className={styles.soft}>{format.date(workshop.when.date)}</span>
              </div>
              <div className={styles.lineEnd}>
                {led && <Status kind="accent" label={t('people:workshops.led')} />}
                {state !== null && (
                  <Status kind={stateKinds[state]} label={t(`people:workshops.${state}`)} />
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
