/** The organization's tags: what people are good at, where they live and work, and their fields of work. */
import { useMemo, useState } from 'react'
import { ActionButton } from '../../app/ActionButton'
import { notify } from '../../app/notify'
import { toastFailure } from '../../app/toasts'
import { hasParting, tagNamed } from '../../domain/tags.rules'
import { tagKinds } from '../../domain/tag'
import type { TagKind } from '../../domain/tag'
import { tidyName } from '../../domain/people.rules'
import { useTranslator } from '../../i18n/i18n'
import { compareText } from '../../i18n/sort'
import { useDirectory } from '../../storage/directory'
import { useTags } from '../../storage/register-lists'
import { Button, IconButton, Section, Select, TextField, confirm, useOnce } from '../../ui'
import { RenameTagDialog } from './RenameTagDialog'
import { addTag, countTags, removeTag } from './tags.data'
import type { ListedKind, ListedTag } from './tags.data'
import styles from './Register.module.css'

/** The tags with how many have each, by kind. */
function useListedTags(): ReadonlyMap<ListedKind, readonly ListedTag[]> {
  const tags = useTags()
  const all = useDirectory((people) => people.all)
  return useMemo(() => {
    const counts = countTags(all.map(({ person }) => person))
    const words = [...counts.words]
      .map(([name, count]): ListedTag => ({ is: 'word', name, count }))
      .sort((a, b) => compareText(a.name, b.name))
    const listed = tags.map((tag): ListedTag & { readonly is: 'tag' } => ({
      ...{ is: 'tag', tag, name: tag.name },
      count: counts.tags.get(tag.id) ?? 0,
    }))
    const ofKind = (kind: TagKind) => listed.filter(({ tag }) => tag.kind === kind)
    return new Map<ListedKind, readonly ListedTag[]>([
      ['field', words],
      ...tagKinds.map((kind) => [kind, ofKind(kind)] as const),
    ])
  }, [tags, all])
}

/** The section. */
export function TagsSection() {
  const { t } = useTranslator()
  const listed = useListedTags()
  const [renaming, setRenaming] = useState<ListedTag | null>(null)
  const all = useMemo(() => [...listed.values()].flat(), [listed])
  return (
    <Section title={t('register:tags.title')}>
      <p className={styles.lead}>{t('register:tags.lead')}</p>
      <AddTag />
      {[...listed].map(([kind, some]) => (
        <div key={kind} role="group" aria-label={t(`register:tagKind.${kind}`)}>
          <h3 className={styles.kind}>{t(`register:tagKind.${kind}`)}</h3>
          {some.length === 0 ? (
            <p className={styles.soft}>
              {t(kind === 'field' ? 'register:tags.noFields' : 'register:tags.none')}
            </p>
          ) : (
            <ul className={styles.rows}>
              {some.map((tag) => (
                <TagRow
                  key={tag.is === 'tag' ? tag.tag.id : tag.name}
                  listed={tag}
                  onRename={() => setRenaming(tag)}
                />
              ))}
            </ul>
          )}
        </div>
      ))}
      {renaming !== null && (
        <RenameTagDialog
          listed={renaming}
          among={all.filter(({ is }) => is === renaming.is)}
          onClose={() => setRenaming(null)}
        />
      )}
    </Section>
  )
}

function TagRow(props: { readonly listed: ListedTag; readonly onRename: () => void }) {
  const { t, format } = useTranslator()
  const { listed, onRename } = props
  const { name, count } = listed
  const ask = async () => {
    const isSure =
      count === 0 ||
      (await confirm({
        title: t('register:tags.removeTitle', { name }),
        body: t('register:tags.removeText', { count }),
        confirmLabel: t('register:tags.remove'),
        tone: 'danger',
      }))
    if (isSure) notify(await removeTag(listed))
  }
  return (
    <li className={styles.row}>
      <span className={styles.rowName}>{name}</span>
      <span className={styles.rowEnd}>
        {count === 0 ? (
          <span className={styles.soft}>{t('register:tags.nobody')}</span>
        ) : (
          <ActionButton action="register.whoHas" about={listed} tone="quiet">
            {t('people:count', { count, number: format.number(count) })}
          </ActionButton>
        )}
        <Button
          tone="quiet"
          icon="pencil"
          label={t('register:tags.renameOf', { name })}
          onPress={onRename}
        >
          {t('register:tags.rename')}
        </Button>
        <IconButton
          icon="trash"
          label={t('register:tags.removeOf', { name })}
          onPress={() => void ask()}
        />
      </span>
    </li>
  )
}

/** A name and a kind, and the button that puts the tag on the list; Enter does, too. */
function AddTag() {
  const { t } = useTranslator()
  const tags = useTags()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<TagKind>('skill')
  const [problem, setProblem] = useState<string | null>(null)
  const add = useOnce(async () => {
    const tidy = tidyName(name)
    const known = tagNamed(tidy, tags)
    const why =
      tidy === ''
        ? t('ui:required')
        : known !== undefined
          ? t('register:tags.isThere', { name: known.name })
          : hasParting(tidy)
            ? t('register:tags.noParting')
            : null
    setProblem(why)
    if (why !== null) return
    if (toastFailure(await addTag(tidy, kind))) setName('')
  })
  return (
    <div className={styles.line}>
      <TextField
        label={t('register:tags.new')}
        value={name}
        onChange={(text) => {
          setName(text)
          setProblem(null)
        }}
        onEnter={add}
        maxLength={100}
        error={problem}
      />
      <Select
        label={t('register:tag.kind')}
        value={kind}
        onChange={setKind}
        options={tagKinds.map((id) => ({ id, label: t(`register:tagKind.${id}`) }))}
      />
      <Button icon="plus" onPress={add}>
        {t('register:tags.add')}
      </Button>
    </div>
  )
}
