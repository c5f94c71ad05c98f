/** By file, for computers that reach no common folder: what they do not have goes out, and what they sent is taken in. */
import { useRef } from 'react'
import { ActionButton } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import { Section } from '../../ui'
import { useDroppedFiles } from '../../ui/FileDrop'
import { isReadOnly } from './computers.data'
import { takeDropped } from './taking.data'
import styles from './Computers.module.css'

/** The section. A file can be dropped on it. */
export function MergeFile() {
  const { t } = useTranslator()
  const zone = useRef<HTMLDivElement>(null)
  const isOver = useDroppedFiles(zone, ([file]) => {
    if (file !== undefined && !isReadOnly()) void takeDropped(file)
  })
  return (
    <div ref={zone}>
      <Section title={t('computers:file.title')}>
        <p className={styles.lead}>{t(isOver ? 'computers:file.drop' : 'computers:file.text')}</p>
        <div className={styles.ways}>
          <ActionButton action="computers.send" />
          <ActionButton action="computers.take" />
        </div>
      </Section>
    </div>
  )
}
