/** The meetings of one pair, the newest first, with how the pair stands. */
import { useRef, useState } from 'react'
import { today } from '../../app/clock'
import { notify } from '../../app/notify'
import type { Cycle } from '../../domain/cycle'
import type { Meeting } from '../../domain/meeting'
import { standingOf } from '../../domain/meeting-standing.rules'
import type { Standing } from '../../domain/meeting-standing.rules'
import { meetingsInOrder, monthOf } from '../../domain/meetings.rules'
import type { NamedPair } from '../../domain/pairs.rules'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { Button, IconButton, Section } from '../../ui'
import type { Pair } from '../../domain/pair'
import type { Person } from '../../domain/person'
import { saveAgreement, saveLogs } from './paper-logs'
import { RemindDialog } from './RemindDialog'
import { MeetingDialog } from './MeetingDialog'
import { deleteMeeting } from './meetings.data'
import { monthName, standingText } from './meetings.words'
import styles from './Meetings.module.css'

/** Props of {@link PairMeetings}. */
interface PairMeetingsProps {
  readonly named: NamedPair
  readonly cycle: Cycle
  /** May be of other pairs, too. */
  readonly meetings: readonly Meeting[]
  /** All pairs and people of the cycle. */
  readonly pairs: readonly Pair[]
  readonly people: readonly Person[]
}

/** What a pair that works together gets on paper, and a reminder to the two. */
function PaperAndReminder(props: PairMeetingsProps & { readonly standing: Standing }) {
  const { t } = useTranslator()
  const { named, cycle, standing } = props
  const [isReminding, setReminding] = useState(false)
  return (
    <div className={styles.acts}>
      <Button icon="print" onPress={() => void saveLogs([named], cycle, props.pairs)}>
        {t('meetings:log.openOne')}
      </Button>
      <Button icon="file" onPress={() => void saveAgreement(named, cycle)}>
        {t('meetings:agreement.open')}
      </Button>
      <Button icon="mail" onPress={() => setReminding(true)}>
        {t('meetings:reminder.open')}
      </Button>
      {isReminding && (
        <RemindDialog
          pairs={[{ named, standing }]}
          people={props.people}
          onClose={() => setReminding(false)}
        />
      )}
    </div>
  )
}

/** The section. */
export function PairMeetings(props: PairMeetingsProps) {
  const translator = useTranslator()
  const { t } = translator
  const { named, cycle } = props
  const own = props.meetings.filter(({ pairId }) => pairId === named.pair.id)
  const [open, setOpen] = useState<Meeting | 'new' | null>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const standing = standingOf(named.pair, own, cycle, today())
  return (
    <Section
      title={t('meetings:one.section')}
      level={3}
      actions={
        <Button ref={addButton} tone="quiet" icon="plus" onPress={() => setOpen('new')}>
          {t('meetings:one.add')}
        </Button>
      }
    >
      <p className={styles.soft}>{standingText(standing, translator)}</p>
      {named.state === 'running' && <PaperAndReminder {...props} standing={standing} />}
      {own.length > 0 && (
        <ul className={styles.list}>
          {meetingsInOrder(own)
            .toReversed()
            .map((meeting) => (
              <MeetingLine
                key={meeting.id}
                named={named}
                meeting={meeting}
                onOpen={() => setOpen(meeting)}
                onDeleted={() => addButton.current?.focus()}
              />
            ))}
        </ul>
      )}
      {open !== null && (
        <MeetingDialog
          named={named}
          meeting={open === 'new' ? null : open}
          there={own}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  )
}

/** The day, or the month of which it is said that they did not meet in it. */
const dayText = ({ state, date }: Meeting, translator: Translator): string =>
  state === 'none' ? monthName(monthOf(date), translator) : translator.format.shortDate(date)

/** "90 min · Online · The mentee" */
function detailText(meeting: Meeting, { t, format }: Translator): string {
  const { state, minutes, how, absent, toldBy } = meeting
  const parts = [
    state === 'met' ? '' : t(`meetings:state.${state}`),
    absent === null ? '' : t(`meetings:absent.${absent}`),
    minutes === null ? '' : format.minutes(minutes),
    how === null ? '' : t(`meetings:how.${how}`),
    toldBy === null ? '' : t(`meetings:toldBy.${toldBy}`),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

function MeetingLine(props: {
  readonly named: NamedPair
  readonly meeting: Meeting
  readonly onOpen: () => void
  /** The line is gone: the focus needs another place. */
  readonly onDeleted: () => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const { named, meeting } = props
  const date = dayText(meeting, translator)
  const about = t('meetings:one.about', { date })
  const remove = async () => {
    if (notify(await deleteMeeting(named, meeting))) props.onDeleted()
  }
  return (
    <li className={styles.line}>
      <div className={styles.said}>
        <span className={styles.day}>{date}</span>{' '}
        <span className={styles.soft}>{detailText(meeting, translator)}</span>
        {meeting.note !== null && <p className={styles.note}>{meeting.note}</p>}
      </div>
      <IconButton icon="pencil" label={t('meetings:one.open', { about })} onPress={props.onOpen} />
      <IconButton
        icon="trash"
        label={t('meetings:one.delete', { about })}
        onPress={() => void remove()}
      />
    </li>
  )
}
