/** Calls a tag otherwise; with the name of another one, the two become one. */
import { useState } from 'react'
import { notify } from '../../app/notify'
import { tidyName } from '../../domain/people.rules'
import { hasParting, tagKey } from '../../domain/tags.rules'
import { useTranslator } from '../../i18n/i18n'
import { Button, Dialog, Notice, Select, TextField, useOnce } from '../../ui'
import { joinTags, renameTag } from './tags.data'
import type { ListedTag } from './tags.data'
import { tagKinds } from '../../domain/tag'
import type { TagKind } from '../../domain/tag'
import styles from './Register.module.css'

const isSame = (a: ListedTag, b: ListedTag): boolean =>
  a.is === 'tag' && b.is === 'tag' ? a.tag.id === b.tag.id : a.name === b.name

/** Why a tag cannot be called so; null when it can. The name that it has may stay. */
function problemOf(
  listed: ListedTag,
  tidy: string,
): 'ui:required' | 'register:tags.noParting' | null {
  if (tidy === '') return 'ui:required'
  const isParted = listed.is === 'tag' && tidy !== listed.name && hasParting(tidy)
  return isParted ? 'register:tags.noParting' : null
}

/** What the tag is to be called, which other tag that is, and what saving does then. */
function useRenaming(listed: ListedTag, among: readonly ListedTag[], onClose: () => void) {
  const [name, setName] = useState(listed.name)
  const [kind, setKind] = useState<TagKind | null>(listed.is === 'tag' ? listed.tag.kind : null)
  const others = among.filter((one) => !isSame(one, listed))
  const tidy = tidyName(name)
  const other = others.find((one) => tagKey(one.name) === tagKey(tidy)) ?? null
  const problem = problemOf(listed, tidy)
  const save = useOnce(async () => {
    if (problem !== null) return
    const done = other === null ? renameTag(listed, tidy, kind) : joinTags(listed, other)
    if (notify(await done)) onClose()
  })
  return { name, setName, kind, setKind, others, other, problem, save }
}

/** The window. */
export function RenameTagDialog(props: {
  readonly listed: ListedTag
  readonly among: readonly ListedTag[]
  readonly onClose: () => void
}) {
  const { t } = useTranslator()
  const { listed, onClose } = props
  const renaming = useRenaming(listed, props.among, onClose)
  const { other, problem, save } = renaming
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('register:tags.renameTitle', { name: listed.name })}
      footer={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button tone="primary" onPress={save} isDisabled={problem !== null}>
            {t(other === null ? 'register:tags.save' : 'register:tags.join')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <NewName listed={listed} renaming={renaming} />
        <Notice tone={other === null ? 'info' : 'warn'}>
          {other === null
            ? t('register:tags.everywhere', { count: listed.count })
            : t('register:tags.joinText', {
                count: listed.count,
                was: listed.name,
                name: other.name,
              })}
        </Notice>
      </div>
    </Dialog>
  )
}

function NewName(props: {
  readonly listed: ListedTag
  readonly renaming: ReturnType<typeof useRenaming>
}) {
  const { t } = useTranslator()
  const { listed } = props
  const { name, setName, kind, setKind, others, other, problem, save } = props.renaming
  return (
    <>
      <TextField
        label={t('register:tags.newName')}
        value={name}
        onChange={setName}
        onEnter={save}
        maxLength={100}
        error={problem === null ? null : t(problem)}
        autoFocus
      />
      {others.length > 0 && (
        <Select
          label={t('register:tags.sameAs')}
          value={other === null ? none : other.name}
          onChange={(id) => setName(id === none ? listed.name : id)}
          options={[
            { id: none, label: t('register:tags.stays') },
            ...others.map((one) => ({ id: one.name, label: one.name })),
          ]}
        />
      )}
      {kind !== null && other === null && (
        <Select
          label={t('register:tag.kind')}
          value={kind}
          onChange={setKind}
          options={tagKinds.map((id) => ({ id, label: t(`register:tagKind.${id}`) }))}
        />
      )}
    </>
  )
}

/** The choice of no other tag: no name is empty. */
const none = ''
