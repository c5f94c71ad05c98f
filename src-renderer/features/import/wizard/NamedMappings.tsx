/** What columns become, under a name: chosen, kept, renamed and removed beside the columns themselves. */
import { useMemo, useState } from 'react'
import { notify } from '../../../app/notify'
import type { SavedView } from '../../../domain/saved-view'
import { tidyName } from '../../../domain/people.rules'
import { useTranslator } from '../../../i18n/i18n'
import { useViews } from '../../../storage/register-lists'
import { Button, Dialog, Select, TextField, useOnce } from '../../../ui'
import type { Mapping, TableReading } from '../reading/import.types'
import {
  mappingFilters,
  mappingNamed,
  mappingScreen,
  namedMappings,
} from '../reading/named-mappings.rules'
import { removeMapping, renameMapping, saveMapping } from './mappings.data'
import { askName, guessAnew, takeMapping, useWizard } from './wizard.state'
import styles from './Import.module.css'

const guessed = 'guessed'

/** The mappings that fit the file, and what can be done with them. */
export function NamedMappings(props: {
  readonly reading: TableReading
  readonly mapping: Mapping
}) {
  const { t } = useTranslator()
  const { reading, mapping } = props
  const { kind, header } = reading
  const views = useViews(mappingScreen)
  const mappingId = useWizard((wizard) => wizard.mappingId)
  const named = useMemo(() => namedMappings(views, kind, header), [views, kind, header])
  const asked = useWizard((wizard) => wizard.naming)
  const filters = mappingFilters(kind, header, mapping)
  const chosen = named.find(({ view }) => view.id === mappingId)?.view ?? null
  const choose = (id: string): void => {
    const found = named.find(({ view }) => view.id === id)
    if (found === undefined) guessAnew()
    else takeMapping(found.view.id, found.layout)
  }
  if (filters === null) return null
  return (
    <div className={styles.mappings}>
      {named.length > 0 && (
        <Select
          label={t('import:mappings.label')}
          value={chosen?.id ?? guessed}
          onChange={choose}
          options={[
            { id: guessed, label: t('import:mappings.none') },
            ...named.map(({ view, known }) => ({
              id: view.id,
              label: view.name,
              hint: t('import:mappings.known', { count: known, total: header.headings.length }),
            })),
          ]}
        />
      )}
      <Button onPress={() => askName('name')}>{t('import:mappings.name')}</Button>
      {chosen !== null && <Chosen view={chosen} onRename={() => askName('rename')} />}
      {asked !== null && (
        <NameDialog
          views={views}
          renamed={asked === 'rename' ? chosen : null}
          onClose={() => askName(null)}
          save={async (text) => {
            if (asked === 'rename' && chosen !== null)
              return notify(await renameMapping(chosen, text))
            const { id, result } = await saveMapping(text, filters, mappingNamed(views, text))
            useWizard.setState({ mappingId: id })
            return notify(result)
          }}
        />
      )}
    </div>
  )
}

/** What can be done with the mapping that is chosen. */
function Chosen({ view, onRename }: { readonly view: SavedView; readonly onRename: () => void }) {
  const { t } = useTranslator()
  return (
    <>
      <Button onPress={onRename}>{t('import:mappings.rename')}</Button>
      <Button onPress={() => void removeMapping(view).then(notify)}>
        {t('import:mappings.remove')}
      </Button>
    </>
  )
}

/** Asks for the name. A name that is there already is said, and what is kept under it takes its place. */
function NameDialog(props: {
  readonly views: readonly SavedView[]
  readonly renamed: SavedView | null
  readonly onClose: () => void
  readonly save: (name: string) => Promise<boolean>
}) {
  const { t } = useTranslator()
  const { views, renamed, onClose } = props
  const [name, setName] = useState(renamed?.name ?? '')
  const [isTried, setTried] = useState(false)
  const tidy = tidyName(name)
  const same = mappingNamed(views, tidy)
  const isTaken = renamed !== null && same !== null && same.id !== renamed.id
  const error = tidy === '' ? t('ui:required') : isTaken ? t('import:mappings.taken') : null
  const save = useOnce(async () => {
    setTried(true)
    if (error === null && (await props.save(tidy))) onClose()
  })
  const isReplacing = renamed === null && same !== null
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(renamed === null ? 'import:mappings.name' : 'import:mappings.rename')}
      footer={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button tone="primary" onPress={save}>
            {t(isReplacing ? 'import:mappings.replace' : 'import:mappings.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('import:mappings.nameLabel')}
        description={t('import:mappings.nameText')}
        value={name}
        onChange={(text) => {
          setName(text)
          setTried(false)
        }}
        onEnter={save}
        maxLength={100}
        error={isTried ? error : null}
        autoFocus
      />
    </Dialog>
  )
}
