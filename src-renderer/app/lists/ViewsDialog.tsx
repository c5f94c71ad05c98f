/** The views of the list: what is shown now is saved under a name; those there are are opened, put right and removed. */
import { useState } from 'react'
import { tidyName } from '../../domain/people.rules'
import type { SavedView } from '../../domain/saved-view'
import { foldLoose } from '../../i18n/fold'
import { useTranslator } from '../../i18n/i18n'
import { Button, Dialog, IconButton, LinkButton, TextField, useOnce } from '../../ui'
import { runAction } from '../actions'
import { notify } from '../notify'
import type { ListDescription } from './list-types'
import type { ShownList } from './use-shown-list'
import { viewSentence } from './view-sentence'
import { currentFilters, removeView, saveView, useListViews } from './views.data'
import styles from './Lists.module.css'

/** The window. */
export function ViewsDialog<R>(props: {
  readonly shown: ShownList<R>
  readonly onClose: () => void
}) {
  const { t } = useTranslator()
  const { shown, onClose } = props
  const { list } = shown
  const views = useListViews(list.screen)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('lists:views.title')}
      footer={
        <Button tone="primary" onPress={onClose}>
          {t('ui:close')}
        </Button>
      }
    >
      <div className={styles.form}>
        <SaveNow list={list} views={views} />
        {views.length === 0 ? (
          <p className={styles.soft}>{t('lists:views.none')}</p>
        ) : (
          <ul className={styles.lines}>
            {views.map((view) => (
              <ViewLine
                key={view.id}
                view={view}
                sentence={viewSentence(view.filters, list, t)}
                onOpen={() => {
                  onClose()
                  void runAction('lists.openView', view)
                }}
              />
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  )
}

function ViewLine(props: {
  readonly view: SavedView
  readonly sentence: string
  readonly onOpen: () => void
}) {
  const { t } = useTranslator()
  const { view, sentence, onOpen } = props
  return (
    <li className={styles.line}>
      <span className={styles.viewAbout}>
        <LinkButton onPress={onOpen}>{view.name}</LinkButton>
        <span className={styles.soft}>{sentence}</span>
      </span>
      <IconButton
        icon="trash"
        label={t('lists:views.remove', { name: view.name })}
        onPress={() => void removeView(view).then(notify)}
      />
    </li>
  )
}

/** A name for the list as it stands. */
function SaveNow<R>(props: {
  readonly list: ListDescription<R>
  readonly views: readonly SavedView[]
}) {
  const { t } = useTranslator()
  const { list, views } = props
  const [name, setName] = useState('')
  const [isMissing, setMissing] = useState(false)
  const tidy = tidyName(name)
  const known = views.find((view) => foldLoose(view.name) === foldLoose(tidy)) ?? null
  const save = useOnce(async () => {
    setMissing(tidy === '')
    if (tidy !== '' && notify(await saveView(list, tidy, known))) setName('')
  })
  return (
    <>
      <TextField
        label={t('lists:views.name')}
        description={viewSentence(currentFilters(list), list, t)}
        value={name}
        onChange={(text) => {
          setName(text)
          setMissing(false)
        }}
        onEnter={save}
        maxLength={100}
        error={isMissing ? t('ui:required') : null}
        autoFocus
      />
      <div>
        <Button icon="plus" onPress={save}>
          {t(known === null ? 'lists:views.save' : 'lists:views.replace')}
        </Button>
      </div>
    </>
  )
}
