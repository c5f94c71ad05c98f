/** The windows in which a cycle is made. */
import { useCycleDialogs } from '../../app/cycle-dialogs'
import { NewCycleDialog } from './NewCycleDialog'
import { NextCycleDialog } from './NextCycleDialog'

/** The dialogs that make cycles; once on the page, because they open from anywhere. */
export function CycleDialogs() {
  const { isNew, isNext, close } = useCycleDialogs()
  return (
    <>
      {isNew && <NewCycleDialog onClose={close} />}
      {isNext && <NextCycleDialog onClose={close} />}
    </>
  )
}
