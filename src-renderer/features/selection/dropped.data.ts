/** Files that are dropped on the selection: answers to the call and answers of reviewers, told apart by what is in them. */
import { toast } from '../../app/toasts'
import { label } from '../../domain/edits'
import { readDroppedAnswers, sortDropped } from '../call'
import { lookIntoDropped } from './packets.data'

/** Shows what is in files that were dropped: those of the call together, and of reviewers one. What has to come again is named. */
export async function readDropped(files: readonly File[], cycleId: string): Promise<void> {
  const { answers, others } = await sortDropped(files)
  if (answers.length > 0) await readDroppedAnswers(answers, cycleId)
  const [first] = others
  if (first !== undefined && answers.length === 0) await lookIntoDropped(first, cycleId)
  const later = answers.length === 0 ? others.slice(1) : others
  const count = later.length
  if (count === 0) return
  const shown = later.slice(0, 5).map(({ name }) => name)
  const list = `${shown.join(', ')}${count > shown.length ? '…' : ''}`
  toast(label('packets:oneByOne', { count, list }), { tone: 'problem' })
}
