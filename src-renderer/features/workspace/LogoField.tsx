/** A logo: chosen or dropped, shown, taken away. */
import { useState } from 'react'
import type { Value } from '../../../src-shared/contract'
import type { Failure, Result } from '../../../src-shared/result'
import { useTranslator } from '../../i18n/i18n'
import { Button, FileDrop, Notice } from '../../ui'
import styles from './FirstRun.module.css'
import { useIsPale } from './use-pale'

type Picked = Result<{ readonly token: string } | null>

async function read(picked: Picked): Promise<Result<Value<'pictures.read'> | null>> {
  if (!picked.ok) return picked
  if (picked.value === null) return { ok: true, value: null }
  return window.ciklus.pictures.read({ token: picked.value.token })
}

/** Reading a picture that was chosen or dropped: what failed, and which fonts it wants that are not here. */
function useTaking(onChange: (dataUrl: string | null) => void) {
  const { t } = useTranslator()
  const [failure, setFailure] = useState<Failure | null>(null)
  const [fonts, setFonts] = useState<readonly string[]>([])
  const take = async (picked: Promise<Picked>) => {
    const result = await read(await picked)
    setFailure(result.ok ? null : result.error)
    if (!result.ok || result.value === null) return
    setFonts(result.value.missingFonts)
    onChange(result.value.dataUrl)
  }
  const choose = () =>
    void take(window.ciklus.files.pick({ purpose: 'picture', title: t('workspace:logo.choose') }))
  const drop = (files: readonly File[]) => {
    const [file] = files
    if (file !== undefined) void take(accept(file))
  }
  return { choose, drop, fonts, failure, dismiss: () => setFailure(null) }
}

/** The field. `onChange` gets a data URL, or null when the logo is taken away. */
export function LogoField(props: {
  readonly value: string | null
  readonly onChange: (dataUrl: string | null) => void
  /** There is one, and its picture is not on this computer. */
  readonly isMissing?: boolean | undefined
  /** Set where a label stands beside the field already. */
  readonly hideLabel?: boolean | undefined
}) {
  const { t } = useTranslator()
  const { choose, drop, fonts, failure, dismiss } = useTaking(props.onChange)
  return (
    <div role="group" aria-label={t('workspace:field.logo')} className={styles.logoField}>
      {props.hideLabel !== true && (
        <span className={styles.label}>{t('workspace:field.logo')}</span>
      )}
      {props.value === null ? (
        <FileDrop
          isSmall
          title={t('workspace:logo.drop')}
          hint={t('workspace:logo.hint')}
          chooseLabel={t('workspace:logo.choose')}
          onChoose={choose}
          onDrop={drop}
        />
      ) : (
        <div className={styles.logoShown}>
          <img src={props.value} alt={t('workspace:field.logo')} className={styles.logo} />
          <Button onPress={choose}>{t('workspace:logo.other')}</Button>
          <Button tone="quiet" icon="trash" onPress={() => props.onChange(null)}>
            {t('workspace:logo.remove')}
          </Button>
        </div>
      )}
      {props.isMissing === true && <Notice tone="warn">{t('workspace:logo.missing')}</Notice>}
      {props.value !== null && <Doubts logo={props.value} fonts={fonts} />}
      {failure !== null && (
        <Notice tone="danger" onDismiss={dismiss}>
          {t(`failures:${failure.code}`, failure.params)}
        </Notice>
      )}
    </div>
  )
}

/** What may look wrong on paper: a pale logo, and words in fonts that are not here. */
function Doubts({ logo, fonts }: { readonly logo: string; readonly fonts: readonly string[] }) {
  const { t, format } = useTranslator()
  const isPale = useIsPale(logo)
  return (
    <>
      {isPale && <Notice tone="warn">{t('workspace:logo.pale')}</Notice>}
      {fonts.length > 0 && (
        <Notice tone="warn">{t('workspace:logo.fonts', { fonts: format.list(fonts) })}</Notice>
      )}
    </>
  )
}

async function accept(file: File): Promise<Picked> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return window.ciklus.files.accept({ name: file.name, bytes })
}
