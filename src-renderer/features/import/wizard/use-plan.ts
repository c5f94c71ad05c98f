/** The plan of a list of people, worked out in slices whenever what it rests on changes. */
import { useEffect, useState } from 'react'
import type { PeoplePlan } from '../reading/import.types'
import { planPeopleInSteps } from '../people/people-plan.rules'
import type { PeoplePlanInput } from '../people/people-plan.rules'
import { inSlices } from '../../../app/in-slices'

/** A plan, or how many rows have been planned so far. */
interface Planning {
  readonly plan: PeoplePlan | null
  readonly done: number
}

interface Planned extends Planning {
  readonly input: PeoplePlanInput | null
}

/** Plans the input; null while that takes. `input` is to be stable. */
export function usePlan(input: PeoplePlanInput): Planning {
  const [state, setState] = useState<Planned>({ input: null, plan: null, done: 0 })
  useEffect(() => {
    const stop = new AbortController()
    const onProgress = (done: number): void => setState({ input, plan: null, done })
    inSlices(planPeopleInSteps(input), onProgress, stop.signal).then(
      (plan) => {
        if (!stop.signal.aborted) setState({ input, plan, done: plan.rows.length })
      },
      () => undefined,
    )
    return () => stop.abort()
  }, [input])
  return state.input === input ? state : { plan: null, done: 0 }
}
