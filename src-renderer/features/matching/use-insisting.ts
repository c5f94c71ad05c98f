/** What insisting on each mentor of a mentee costs, asked of the worker whenever another mentee is chosen. */
import { useEffect, useState } from 'react'
import type { Aim } from '../../domain/matching-draft'
import type { Answer } from '../../domain/matching/answers.rules'
import { askMatcher } from './ask'
import type { DraftProps } from './DraftView'

/** The answer for the mentee who is chosen: null while it is being found, or where there is none. */
export interface Insisting {
  readonly answer: Answer | null
  readonly isFailed: boolean
  /** The aim it is about: that of the draft, or the other one on demand. */
  readonly aim: Aim
  readonly setAim: (aim: Aim) => void
}

/** Asks. */
export function useInsisting(
  { rows, draft, pairedBefore }: DraftProps,
  menteeId: string | null,
): Insisting {
  const [found, setFound] = useState<{
    readonly for: object
    readonly answer: Answer | null
  } | null>(null)
  const [other, setOther] = useState<{ readonly of: Aim; readonly aim: Aim } | null>(null)
  const aim = other !== null && other.of === draft.aim ? other.aim : draft.aim
  const [asked, setAsked] = useState<object>({})
  useEffect(() => {
    if (menteeId === null) return
    const stop = new AbortController()
    const mine = {}
    setAsked(mine)
    askMatcher({ what: 'insist', rows, draft, pairedBefore, about: menteeId, aim }, stop.signal)
      .then((answer) => setFound({ for: mine, answer }))
      .catch(() => {
        if (!stop.signal.aborted) setFound({ for: mine, answer: null })
      })
    return () => stop.abort()
  }, [rows, draft, pairedBefore, menteeId, aim])
  const isAnswered = menteeId !== null && found !== null && found.for === asked
  return {
    answer: isAnswered ? found.answer : null,
    isFailed: isAnswered && found.answer === null,
    aim,
    setAim: (wanted) => setOther({ of: draft.aim, aim: wanted }),
  }
}
