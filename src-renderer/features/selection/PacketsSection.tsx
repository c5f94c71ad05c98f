/** Reviewers who read elsewhere: the files made for them, a new one, and what comes back. */
import { notify } from '../../app/notify'
import { ActionButton } from '../../app/ActionButton'
import { byId } from '../../domain/by-id'
import type { Reviewer } from '../../domain/reviewer'
import type { Row } from '../../domain/tables'
import { useTranslator } from '../../i18n/i18n'
import { IconButton, Section } from '../../ui'
import { dayAndTime } from '../../app/clock'
import { deletePacket, usePacketList } from './packets.data'
import type { RoundView } from './SelectionScreen'
import styles from './Selection.module.css'

/** The section. */
export function PacketsSection({ view }: { readonly view: RoundView }) {
  const { t } = useTranslator()
  const packets = usePacketList(view.rows.cycle.id) ?? []
  const reviewers = byId(view.selection.reviewers)
  const shown = packets.flatMap((packet) => {
    const reviewer = reviewers.get(packet.reviewerId)
    return packet.round === view.round && reviewer !== undefined ? [{ packet, reviewer }] : []
  })
  return (
    <Section title={t('packets:title')}>
      <p className={styles.soft}>{t('packets:lead')}</p>
      {shown.length > 0 && (
        <ul className={styles.packets} aria-label={t('packets:made')}>
          {shown.map(({ packet, reviewer }) => (
            <OnePacket key={packet.id} packet={packet} reviewer={reviewer} />
          ))}
        </ul>
      )}
      <div className={styles.line}>
        <ActionButton action="selection.makePacket" />
        <ActionButton action="selection.readAnswers" />
      </div>
    </Section>
  )
}

/** A file that was made, and whether anything has come back. */
function OnePacket(props: { readonly packet: Row<'packets'>; readonly reviewer: Reviewer }) {
  const { t, format } = useTranslator()
  const { packet, reviewer } = props
  const day = (at: string) => format.date(dayAndTime(Date.parse(at)).day)
  const words = [
    t('packets:madeOn', { on: day(packet.madeAt) }),
    packet.isBlind ? t('packets:blindly') : null,
    packet.readAt === null ? t('packets:notBack') : t('packets:back', { on: day(packet.readAt) }),
  ]
  return (
    <li>
      <span className={styles.name}>{reviewer.name}</span>
      <span className={styles.soft}>{words.filter((one) => one !== null).join(' · ')}</span>
      <IconButton
        icon="trash"
        label={t('packets:remove', { reviewer: reviewer.name })}
        onPress={() => void deletePacket(packet, reviewer.name).then(notify)}
      />
    </li>
  )
}
