/** The letters that are being written: to whom, which one, and what of them can go. */
import { useMemo } from 'react'
import { today } from '../../app/clock'
import { useFilter } from '../../app/ui'
import type { LetterGroup } from '../../domain/letters-due.rules'
import { toldApplicants, toldPurposes } from '../../domain/letters-due.rules'
import type { Workspace } from '../../domain/workspace'
import { translatorFor, useTranslator } from '../../i18n/i18n'
import type { StoredCycle } from '../../storage/cycle-rows'
import { useDirectory } from '../../storage/directory'
import { useSignatories } from '../../storage/workspace'
import { draftsOf, languageFor } from './drafts.rules'
import type { Draft } from './drafts.rules'
import { questionsIn } from './filling.rules'
import { useWriting } from './letters.state'
import { purposeFor, recipientsOf } from './recipients.rules'
import type { Chosen, Recipient } from './recipients.rules'
import { templateFor } from './templates.rules'
import type { KnownTemplate } from './templates.rules'
import { vocabulary } from './vocabulary'
import { readWording } from './wording.rules'

/** A cycle with what letters are made of. */
export type LettersCycle = StoredCycle<'people' | 'participations' | 'pairs' | 'letters'>

/** The first decision of which somebody has not been told, else the first group in which anybody is. */
function firstGroup(rows: LettersCycle): LetterGroup {
  const told = toldApplicants(rows)
  const open = toldPurposes.find((group) =>
    told.some(({ purpose, isTold }) => purpose === group && !isTold),
  )
  return open ?? told[0]?.purpose ?? 'mentees'
}

/** Whom letters go to. */
function useRecipients(rows: LettersCycle) {
  const wanted = useFilter('letters', 'to')
  const chosenIds = useWriting((writing) => writing.chosen)
  const isChosen = chosenIds?.cycleId === rows.cycle.id
  const register = useDirectory((people) => people)
  // Read anew whenever the register changes: a name that was approved counts at once.
  const version = useDirectory((people) => people.version)
  const chosen = useMemo((): Chosen & { readonly version: number } => {
    const ids = isChosen ? chosenIds.personIds : []
    return {
      people: ids.flatMap((id) => register.entry(id)?.person ?? []),
      pairIds: isChosen ? chosenIds.pairIds : [],
      version,
    }
  }, [isChosen, chosenIds, register, version])
  const group: LetterGroup =
    wanted === null || (wanted === 'chosen' && !isChosen) ? firstGroup(rows) : wanted
  const recipients = useMemo(() => recipientsOf(group, rows, chosen), [group, rows, chosen])
  return { group, chosen, hasChosen: isChosen, recipients }
}

/** The questions of a template in the languages in which somebody is written to, with the languages each is asked in. */
function questionsFor(
  template: KnownTemplate,
  recipients: readonly Recipient[],
  workspace: Workspace,
) {
  const languages = new Set(recipients.map(({ person }) => languageFor(person, workspace)))
  return [...languages].flatMap((language) => {
    const parts = (['subject', 'body'] as const).flatMap(
      (part) => readWording(template[`${part}:${language}`] ?? '', vocabulary()).parts,
    )
    return questionsIn(parts).map((question) => ({
      question,
      language,
      isOnly: languages.size === 1,
    }))
  })
}

/** The letters: all of them, those that can go, and those that are left out. */
export function useDrafts(
  rows: LettersCycle,
  templates: readonly KnownTemplate[],
  workspace: Workspace,
) {
  const translator = useTranslator()
  const signatories = useSignatories()
  const { answers, againFor } = useWriting()
  const wanted = useFilter('letters', 'template')
  const to = useRecipients(rows)
  const { group, recipients } = to
  const template = templateFor(templates, wanted, purposeFor(group))
  const againKey = `${rows.cycle.id} ${group} ${template?.id ?? ''}`
  const day = today()
  const drafts = useMemo((): readonly Draft[] => {
    if (template === null) return []
    const { cycle, letters } = rows
    return draftsOf(recipients, template, {
      ...{ workspace, cycle, signatories, letters, answers },
      translatorOf: translatorFor,
      vocabulary: vocabulary(),
      today: day,
    })
  }, [rows, template, recipients, workspace, signatories, answers, day])
  const questions = useMemo(
    () => (template === null ? [] : questionsFor(template, recipients, workspace)),
    [template, recipients, workspace],
  )
  return {
    ...to,
    template,
    drafts,
    questions,
    isAgain: againFor === againKey,
    againKey,
    translator,
  }
}

/** What {@link useDrafts} gives. */
export type Writing = ReturnType<typeof useDrafts>

/** Whether a letter can go. */
export function canGo({ lacks, hasIt }: Draft, isAgain: boolean): boolean {
  return lacks.length === 0 && (isAgain || !hasIt)
}
