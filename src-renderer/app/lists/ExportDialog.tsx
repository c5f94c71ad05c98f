/** Saves what a list shows: its rows, columns and groups as a table, or the same rows in another kind of file. */
import { useState } from 'react'
import { currentLanguage, translatorFor, useTranslator } from '../../i18n/i18n'
import { readWorkspace } from '../../storage/workspace'
import { Button, Checkbox, Dialog, Notice, RadioGroup, useOnce } from '../../ui'
import type { GridColumn } from '../../ui/grid'
import { fileName } from '../documents/file-name'
import { saveDocument, saveTables } from '../documents/save-document'
import { cardsFile } from './list-people'
import { shownPages, shownWorkbook } from './list-export.rules'
import { rowsInOrder } from './list-state.rules'
import type { ShownList } from './use-shown-list'
import { viewSentence } from './view-sentence'
import { currentFilters } from './views.data'
import styles from './Lists.module.css'

/** As what the list itself is saved. */
const shownFormats = ['xlsx', 'csv', 'pdf'] as const

/** Saves the table, asking where. */
async function saveShown<R>(
  shown: ShownList<R>,
  columns: readonly GridColumn<R>[],
  hidden: ReadonlySet<string>,
  format: (typeof shownFormats)[number],
): Promise<boolean> {
  const workspace = await readWorkspace()
  if (!workspace) return false
  const { list } = shown
  const translator = translatorFor(currentLanguage())
  const context = { workspace, translator, timestamp: list.newest }
  const about = viewSentence(currentFilters(list), list, translator.t, hidden)
  const name = fileName({ what: list.label, cycle: list.cycle }, context)
  if (format === 'pdf') return saveDocument(shownPages(shown, columns, about, context), name)
  return saveTables(shownWorkbook(shown, columns, about, context), format, name)
}

const nothing: ReadonlySet<string> = new Set()

/** What goes into the file: also what the headings say is left out where it is sensitive; the rows stay in their order. */
function tableOf<R>(shown: ShownList<R>, isSensitiveToo: boolean) {
  const { list, columns, group } = shown
  const hidden = isSensitiveToo ? nothing : (list.sensitive ?? nothing)
  const isHidden = ({ id }: GridColumn<R>) => hidden.has(id)
  const isGroupHidden = group !== null && isHidden(group)
  return {
    hidden,
    inFile: columns.filter((column) => !isHidden(column)),
    table: isGroupHidden ? { ...shown, group: null, rows: rowsInOrder(shown) } : shown,
  }
}

/** Which kind of file, whether what is sensitive is in it, and saving it. */
function useExport<R>(shown: ShownList<R>, onClose: () => void) {
  const { list, columns, group } = shown
  const { t } = useTranslator()
  const { peopleOf } = list
  const files = [...(list.files ?? []), ...(peopleOf ? [cardsFile(peopleOf, t)] : [])]
  const [kind, setKind] = useState('xlsx')
  const file = files.find(({ id }) => id === kind)
  const told = group === null || columns.includes(group) ? columns : [...columns, group]
  const sensitive = told.filter(({ id }) => list.sensitive?.has(id) === true)
  const said = file === undefined ? sensitive.map(({ title }) => title) : file.sensitive
  // What is agreed to is what the tick names; of another kind of file that may be something else.
  const [agreed, setAgreed] = useState<string | null>(null)
  const named = said.join('\n')
  const isSensitiveToo = agreed === named
  const setSensitiveToo = (isAgreed: boolean) => setAgreed(isAgreed ? named : null)
  const { hidden, inFile, table } = tableOf(shown, isSensitiveToo)
  const save = useOnce(async () => {
    const saved = file
      ? await file.save(rowsInOrder(shown), isSensitiveToo)
      : await saveShown(table, inFile, hidden, shownFormats.find((one) => one === kind) ?? 'xlsx')
    if (saved) onClose()
  })
  return { kind, setKind, files, file, said, inFile, table, isSensitiveToo, setSensitiveToo, save }
}

/** The window. */
export function ExportDialog<R>(props: {
  readonly shown: ShownList<R>
  readonly onClose: () => void
}) {
  const { t, format } = useTranslator()
  const { shown, onClose } = props
  const { rows } = shown
  const chosen = useExport(shown, onClose)
  const { kind, file, said, inFile } = chosen
  const { group } = chosen.table
  const formats = [
    ...shownFormats.map((id) => ({
      id: id as string,
      label: t(`lists:export.${id}`),
    })),
    ...chosen.files.map(({ id, label }) => ({ id, label })),
  ]
  const columns = t('lists:export.columns', { list: format.list(inFile.map(({ title }) => title)) })
  const groups = group === null ? '' : t('lists:export.grouped', { title: group.title })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('lists:export.title', { count: rows.length })}
      onEnter={rows.length === 0 ? undefined : chosen.save}
      footer={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button tone="primary" onPress={chosen.save} isDisabled={rows.length === 0}>
            {t('lists:export.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <RadioGroup
          label={t('lists:export.format')}
          value={kind}
          onChange={chosen.setKind}
          options={formats}
        />
        {file === undefined && <Notice>{`${columns} ${groups}`.trim()}</Notice>}
        {said.length > 0 && (
          <Checkbox
            isSelected={chosen.isSensitiveToo}
            onChange={chosen.setSensitiveToo}
            description={t('lists:export.sensitiveText')}
          >
            {t('lists:export.sensitive', { list: format.list(said) })}
          </Checkbox>
        )}
      </div>
    </Dialog>
  )
}
