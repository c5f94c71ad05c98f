/** A logo: chosen or dropped, shown, taken away. */
import { useState } from 'react'
import type { Failure, Result } from '../../../src-shared/result'
import { useTranslator } from '../../i18n/i18n'
import { Button, FileDrop, Notice } from '../../ui'
import styles from './FirstRun.module.css'

type Picked = Result<{ readonly token: string } | null>

async function read(picked: Picked): Promise<Result<string | null>> {
  if (!picked.ok) return picked
  if (picked.value === null) return { ok: true, value: null }
  const picture = await window.ciklus.pictures.read({ token: picked.value.token })
  return picture.ok ? { ok: true, value: picture.value.dataUrl } : picture
}

/** The field. `onChange` gets a data URL, or null when the logo is taken away. */
export function LogoField(props: {
  readonly value: string | null
  readonly onChange: (dataUrl: string | null) => void
  /** Set where a label stands beside the field already. */
  readonly hideLabel?: boolean | undefined
}) {
  const { t } = useTranslator()
  const [failure, setFailure] = useState<Failure | null>(null)
  const take = async (picked: Promise<Picked>) => {
    const result = await read(await picked)
    setFailure(result.ok ? null : result.error)
    if (result.ok && result.value !== null) props.onChange(result.value)
  }
  const choose = () =>
    void take(window.ciklus.files.pick({ purpose: 'picture', title: t('workspace:logo.choose') }))
  const drop = (files: readonly File[]) => {
    const [file] = files
    if (file !== undefined) void take(accept(file))
  }
  return (
    <div role="group" aria-label={t('workspace:field.logo')} className={styles.logoField}>
      {props.hideLabel !== true && (
        <span className={styles.label}>{t('workspace:field.logo')}</span>
      )}
      {props.value === null ? (
        <FileDrop
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
      {failure !== null && (
        <Notice tone="danger" onDismiss={() => setFailure(null)}>
          {t(`failures:${failure.code}`, failure.params)}
        </Notice>
      )}
    </div>
  )
}

async function accept(file: File): Promise<Picked> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return window.ciklus.files.accept({ name: file.name, bytes })
}
