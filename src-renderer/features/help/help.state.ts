/** What is to be known of a program that does not quite work: documents or the graphics card switched off, and the report for help. */
import { create } from 'zustand'
import { notifyFailure } from '../../app/notify'
import { toast } from '../../app/toasts'

/** The state. */
interface HelpNeeds {
  readonly isReportOpen: boolean
  /** The process that makes documents died three times in a row. */
  readonly areDocumentsOff: boolean
  /** That is being told now. */
  readonly isTold: boolean
  /** Ciklus kept ending soon after its start, and draws without the graphics card since. */
  readonly isWithoutGraphics: boolean
}

/** The store. */
export const useHelpNeeds = create<HelpNeeds>(() => ({
  isReportOpen: false,
  areDocumentsOff: false,
  isTold: false,
  isWithoutGraphics: false,
}))

/** Asks what is switched off already: the page may be a new one, or the program. */
async function askNeeds(): Promise<void> {
  const [documents, info] = await Promise.all([
    window.ciklus.documents.state({}),
    window.ciklus.app.info({}),
  ])
  if (documents.ok && documents.value.isOff) useHelpNeeds.setState({ areDocumentsOff: true })
  if (info.ok) useHelpNeeds.setState({ isWithoutGraphics: info.value.isWithoutGraphics })
}

/** Learns what is switched off, and hears of documents being so. Called once, at start. Returns a function that stops it. */
export function followNeeds(): () => void {
  void askNeeds()
  return window.ciklus.onDocumentsOff(() =>
    useHelpNeeds.setState({ areDocumentsOff: true, isTold: true }),
  )
}

/** Tries documents again. */
export async function tryDocuments(): Promise<void> {
  if (notifyFailure(await window.ciklus.documents.restart({})))
    useHelpNeeds.setState({ areDocumentsOff: false, isTold: false })
}

/** Has the graphics card help again from the next start on. */
export async function takeGraphicsBack(): Promise<void> {
  if (!notifyFailure(await window.ciklus.app.useGraphics({}))) return
  useHelpNeeds.setState({ isWithoutGraphics: false })
  toast({ key: 'help:graphics.back', params: {} })
}
