/** Settings of this computer: language, light, size of text, and who is at the keyboard. */
import { useTranslator } from '../../i18n/i18n'
import { ActionButton } from '../../app/ActionButton'
import { toastFailure } from '../../app/toasts'
import { textSizes, themes, useUi } from '../../app/ui'
import { Checkbox, EditableText, FieldList, Section, SegmentedControl } from '../../ui'
import { languageChoices } from '../../i18n/language-names'
import { useWho } from '../../storage/who'
import { useHelpNeeds } from '../help'
import { sayWho } from './settings.data'
import styles from './Settings.module.css'

/** This computer: language, theme, text size, who is at the keyboard. */
export function ComputerTab() {
  return (
    <div className={styles.tab}>
      <DocumentsOff />
      <WithoutGraphics />
      <ScreenSection />
      <KeysSection />
      <WhoSection />
    </div>
  )
}

/** Language, light and size of text. */
function ScreenSection() {
  const { t, language, format } = useTranslator()
  const { theme, setTheme, textSize, setTextSize, setLanguage } = useUi()
  return (
    <Section title={t('settings:computer.screen')}>
      <div className={styles.choices}>
        <SegmentedControl
          label={t('settings:computer.language')}
          value={language}
          onChange={setLanguage}
          options={languageChoices}
        />
        <SegmentedControl
          label={t('settings:computer.theme')}
          value={theme}
          onChange={setTheme}
          options={themes.map((id) => ({ id, label: t(`settings:theme.${id}`) }))}
        />
        <SegmentedControl
          label={t('settings:computer.textSize')}
          value={String(textSize)}
          onChange={(id) => {
            const size = textSizes.find((known) => String(known) === id)
            if (size !== undefined) setTextSize(size)
          }}
          options={textSizes.map((size) => ({
            id: String(size),
            label: format.percent(size / 100),
          }))}
        />
      </div>
    </Section>
  )
}

/** Whether single letters are keys of commands. */
function KeysSection() {
  const { t } = useTranslator()
  const { singleKeys, setSingleKeys } = useUi()
  return (
    <Section title={t('settings:computer.keys')}>
      <Checkbox
        isSelected={singleKeys}
        onChange={setSingleKeys}
        description={t('settings:computer.singleKeysText')}
      >
        {t('settings:computer.singleKeys')}
      </Checkbox>
    </Section>
  )
}

/** Who is at the keyboard. */
function WhoSection() {
  const { t } = useTranslator()
  const who = useWho()
  return (
    <Section title={t('settings:computer.you')}>
      <p className={styles.lead}>{t('settings:computer.whoText')}</p>
      <FieldList>
        <EditableText
          label={t('settings:computer.who')}
          value={who === undefined || who === '' ? null : who}
          onCommit={(text) => sayWho(text ?? '').then(toastFailure)}
        />
      </FieldList>
    </Section>
  )
}

/** While documents are switched off, the way to try them again. */
function DocumentsOff() {
  const { t } = useTranslator()
  const areOff = useHelpNeeds((needs) => needs.areDocumentsOff)
  if (!areOff) return null
  return (
    <Section title={t('help:documents.title')}>
      <p className={styles.lead}>{t('help:documents.text')}</p>
      <div>
        <ActionButton action="help.tryDocuments" />
      </div>
    </Section>
  )
}

/** While the graphics card does not help to draw, why, and the way to have it back. */
function WithoutGraphics() {
  const { t } = useTranslator()
  const isWithout = useHelpNeeds((needs) => needs.isWithoutGraphics)
  if (!isWithout) return null
  return (
    <Section title={t('help:graphics.title')}>
      <p className={styles.lead}>{t('help:graphics.text')}</p>
      <div>
        <ActionButton action="help.takeGraphicsBack" />
      </div>
    </Section>
  )
}
