/** Everything of a person over all cycles, or of the two of a pair, in time order; with what comes next. */
import { useMemo, useState } from 'react'
import { today } from '../../app/clock'
import { goTo } from '../../app/go-to'
import { useUi } from '../../app/ui'
import type { Cycle } from '../../domain/cycle'
import type { NamedPair } from '../../domain/pairs.rules'
import { useTranslator } from '../../i18n/i18n'
import { useCycleParts } from '../../storage/cycle-rows'
import { Button, LinkButton, Section } from '../../ui'
import { storyParts, usePersonStory } from './story.data'
import { comingFor } from './coming.rules'
import { storyOf } from './story.rules'
import type { StoryLine } from './story-rows'
import { storyText } from './story.words'
import styles from './Outcomes.module.css'

/** So many lines are shown at first. */
const shownFirst = 12

/** The story of a person. */
export function PersonStory({ personId }: { readonly personId: string }) {
  const { t } = useTranslator()
  const rows = usePersonStory(personId)
  const lines = useMemo(() => (rows ? storyOf(rows, { personId }, today()) : []), [rows, personId])
  if (lines.length === 0) return null
  return (
    <Section title={t('outcomes:story.title')} level={3}>
      <Lines lines={lines} />
    </Section>
  )
}

/** The story of the two of a pair, under what comes next. */
export function PairStory({ named, cycle }: { readonly named: NamedPair; readonly cycle: Cycle }) {
  const { t } = useTranslator()
  const rows = useCycleParts(cycle.id, ...storyParts)
  const { pair, menteePersonId: menteeId, mentorPersonId: mentorId } = named
  const lines = useMemo(
    () =>
      rows ? storyOf({ ...rows, cycles: [rows.cycle] }, { pair, menteeId, mentorId }, today()) : [],
    [rows, pair, menteeId, mentorId],
  )
  if (!rows) return null
  const coming = comingFor(rows.cycle, rows, pair, today())
  return (
    <>
      {coming.length > 0 && (
        <Section title={t('outcomes:coming.title')} level={3}>
          <ul className={styles.list}>
            {coming.map((line) => (
              <Line key={line.key} line={{ ...line, note: null }} />
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('outcomes:story.title')} level={3}>
        <Lines lines={lines} />
      </Section>
    </>
  )
}

function Lines({ lines }: { readonly lines: readonly StoryLine[] }) {
  const { t } = useTranslator()
  const [isAll, setAll] = useState(false)
  const shown = isAll ? lines : lines.slice(0, shownFirst)
  const rest = lines.length - shownFirst
  return (
    <>
      <ul className={styles.list}>
        {shown.map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </ul>
      {rest > 0 && (
        <Button tone="quiet" onPress={() => setAll(!isAll)}>
          {isAll ? t('outcomes:story.less') : t('outcomes:story.more', { count: rest })}
        </Button>
      )}
    </>
  )
}

/** Whether a line leads to where one is already. */
function useIsHere({ target: { screen, cycleId, recordId } }: StoryLine): boolean {
  return useUi(
    (ui) =>
      screen === ui.screen &&
      cycleId === ui.cycleId &&
      typeof recordId === 'string' &&
      ui.selection[screen] === recordId,
  )
}

function Line({ line }: { readonly line: StoryLine }) {
  const translator = useTranslator()
  const isHere = useIsHere(line)
  const text = storyText(line, translator)
  return (
    <li className={styles.storyLine}>
      {line.isDated === false ? (
        <span className={styles.day}>{translator.t('outcomes:story.undated')}</span>
      ) : (
        <time dateTime={line.on} className={styles.day}>
          {translator.format.shortDate(line.on)}
        </time>
      )}
      <div className={styles.said}>
        {isHere ? (
          <span>{text}</span>
        ) : (
          <LinkButton onPress={() => goTo(line.target)}>{text}</LinkButton>
        )}
        {line.note !== null && <p className={styles.note}>{line.note}</p>}
      </div>
    </li>
  )
}
