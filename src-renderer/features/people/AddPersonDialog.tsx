/** The form for a new person: name, address, role. Says so when somebody of that name or address is here already, or in the trash. */
import { useRef, useState } from 'react'
import { useDirectory } from '../../storage/directory'
import type { Directory, PersonEntry } from '../../storage/directory'
import { ActionLink } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import { notify } from '../../app/notify'
import { goTo } from '../../app/go-to'
import { useFilter, useUi } from '../../app/ui'
import {
  Button,
  Dialog,
  LinkButton,
  Notice,
  Select,
  TextField,
  enterFirstWrong,
  useOnce,
} from '../../ui'
import { useCycle } from '../../storage/cycles'
import { useInTrash } from '../trash'
import { addPerson } from './people.data'
import type { NewPerson } from './people.data'
import { emailProblem, findAlike, nameParts } from '../../domain/people.rules'
import type { Alike } from '../../domain/people.rules'
import { roles } from '../../domain/participation'
import type { Role } from '../../domain/participation'
import { useAdding } from './people.state'
import styles from './People.module.css'

/** The dialog, when it is open. Opens from the screen, by Ctrl+N and from the palette. */
export function AddPersonDialog() {
  const name = useAdding((adding) => adding.name)
  return name === null ? null : <AddPersonForm name={name} />
}

/** Whoever in the register may be the one in the form; the register narrows, the rule decides. */
function alikeOf(people: Directory, draft: NewPerson): readonly Alike<PersonEntry>[] {
  const names = `${draft.firstName} ${draft.lastName}`.trim()
  const candidates = new Set<PersonEntry>()
  if (names.includes(' ')) for (const entry of people.search(names)) candidates.add(entry)
  if (draft.email.includes('@'))
    for (const entry of people.search(draft.email)) candidates.add(entry)
  return findAlike([...candidates], draft)
}

function useFirstRole(): Role {
  return useFilter('people', 'role') ?? 'mentee'
}

/** The form's state: what is typed, what is wrong with it, and adding. */
function useNewPerson(name: string) {
  const added = useAdding((adding) => adding.added)
  const cycleId = useUi((ui) => ui.cycleId)
  const firstRole = useFirstRole()
  const [draft, setDraft] = useState<NewPerson>(() => ({
    ...nameParts(name),
    email: '',
    role: firstRole,
  }))
  const [isChecked, setChecked] = useState(false)
  const isNameless = `${draft.firstName}${draft.lastName}`.trim() === ''
  const isWrongEmail = emailProblem(draft.email) !== null
  const add = useOnce(async () => {
    setChecked(true)
    if (isNameless || isWrongEmail) {
      enterFirstWrong()
      return
    }
    const { id, result } = await addPerson(draft, cycleId)
    if (!notify(result)) return
    added(id)
    goTo({ screen: 'people', recordId: id })
  })
  return {
    draft,
    change: (fields: Partial<NewPerson>) => setDraft({ ...draft, ...fields }),
    isNameless: isChecked && isNameless,
    isWrongEmail: isChecked && isWrongEmail,
    add,
  }
}

function AddPersonForm(props: { readonly name: string }) {
  const { t } = useTranslator()
  const close = useAdding((adding) => adding.close)
  const form = useNewPerson(props.name)
  const known = useRef<HTMLDivElement>(null)
  const alike = useDirectory((people) => alikeOf(people, form.draft))
  const openInstead = (id: string) => {
    close()
    goTo({ screen: 'people', recordId: id })
  }
  return (
    <Dialog
      isOpen
      onClose={close}
      title={t('people:addDialog.title')}
      footer={
        <>
          <Button onPress={close}>{t('people:addDialog.cancel')}</Button>
          <Button tone="primary" onPress={form.add}>
            {t(alike.length > 0 ? 'people:addDialog.addAnyway' : 'people:addDialog.add')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <NewPersonFields
          form={form}
          onEnter={() => {
            // Enter is pressed in passing: it must not make a second record of somebody who is here.
            const link = known.current?.querySelector('button')
            if (link) link.focus()
            else form.add()
          }}
        />
        <div ref={known}>
          <AlikeNotice alike={alike} onOpen={openInstead} onMerge={close} />
          {alike.length === 0 && <InTrashNotice draft={form.draft} onShow={close} />}
        </div>
      </div>
    </Dialog>
  )
}

function NewPersonFields(props: {
  readonly form: ReturnType<typeof useNewPerson>
  readonly onEnter: () => void
}) {
  const { form, onEnter } = props
  const { t } = useTranslator()
  const cycle = useCycle(useUi((ui) => ui.cycleId))
  const { draft, change } = form
  return (
    <>
      <div className={styles.two}>
        <TextField
          label={t('people:field.firstName')}
          value={draft.firstName}
          onChange={(firstName) => change({ firstName })}
          error={form.isNameless ? t('people:problem.noName') : null}
          autoFocus
          onEnter={onEnter}
        />
        <TextField
          label={t('people:field.lastName')}
          value={draft.lastName}
          onChange={(lastName) => change({ lastName })}
          onEnter={onEnter}
        />
      </div>
      <TextField
        label={t('people:field.email')}
        type="email"
        value={draft.email}
        onChange={(email) => change({ email })}
        error={form.isWrongEmail ? t('people:problem.emailNew') : null}
        onEnter={onEnter}
      />
      {cycle && (
        <RoleField
          label={t('people:addDialog.role', { cycle: cycle.name })}
          role={draft.role}
          onChange={(role) => change({ role })}
        />
      )}
    </>
  )
}

const noRole = 'none'

function RoleField(props: {
  readonly label: string
  readonly role: Role | null
  readonly onChange: (role: Role | null) => void
}) {
  const { t } = useTranslator()
  const options: readonly { readonly id: Role | typeof noRole; readonly label: string }[] = [
    ...roles.map((id) => ({ id, label: t(`people:role.${id}`) })),
    { id: noRole, label: t('people:addDialog.noRole') },
  ]
  return (
    <Select
      label={props.label}
      value={props.role ?? noRole}
      onChange={(id) => props.onChange(id === noRole ? null : id)}
      options={options}
    />
  )
}

/** Who is here already, with a way to each. */
function AlikeNotice(props: {
  readonly alike: readonly Alike<PersonEntry>[]
  readonly onOpen: (id: string) => void
  /** Two of them may be one: their records are looked at, and nobody is added. */
  readonly onMerge: () => void
}) {
  const { t } = useTranslator()
  const [first, second] = props.alike
  if (!first) return null
  return (
    <Notice
      tone="warn"
      title={t(
        first.reason === 'email' ? 'people:addDialog.alikeEmail' : 'people:addDialog.alikeName',
      )}
    >
      <div className={styles.alike}>
        {props.alike.map(({ entry }) => (
          <LinkButton key={entry.id} onPress={() => props.onOpen(entry.id)}>
            {t('people:addDialog.openInstead', {
              name: [entry.name, entry.person.city, entry.person.email].filter(Boolean).join(', '),
            })}
          </LinkButton>
        ))}
        {second && (
          <ActionLink
            action="merging.merge"
            about={[first.entry, second.entry]}
            onDone={props.onMerge}
          />
        )}
      </div>
    </Notice>
  )
}

/** Who of that name is in the trash, and the way there. */
function InTrashNotice(props: { readonly draft: NewPerson; readonly onShow: () => void }) {
  const { t, format } = useTranslator()
  const { firstName, lastName } = props.draft
  const isWhole = firstName.trim() !== '' && lastName.trim() !== ''
  const found = useInTrash(isWhole ? `${firstName} ${lastName}` : '')
  if (!found) return null
  const { id, name, deletedAt } = found
  return (
    <Notice
      tone="warn"
      title={t('people:empty.inTrash', { name, when: format.dateTime(Date.parse(deletedAt)) })}
    >
      <ActionLink action="trash.open" about={id} onDone={props.onShow} />
    </Notice>
  )
}
