/** Everything as one file, saved where the user wants it. */
import { exportEverything } from '../../app/export-everything'
import { runJob } from '../../app/jobs'
import { notifyFailure } from '../../app/notify'
import { toast } from '../../app/toasts'
import { label } from '../../domain/edits'
import { readWorkspace } from '../../storage/workspace'

/** Asks where and saves; the file is named after the program. */
export async function exportNow(): Promise<void> {
  const program = (await readWorkspace())?.program ?? ''
  const result = await runJob(label('settings:job.export'), async (job) => {
    const { text, day } = await exportEverything()
    return window.ciklus.json.save({ job, text, suggestedName: `${program} ${day}.ciklus` })
  })
  if (!notifyFailure(result) || result.value === null) return
  const { token, name } = result.value
  toast(
    { key: 'settings:done.exported', params: { name } },
    {
      action: {
        label: { key: 'settings:data.show', params: {} },
        run: () => void window.ciklus.files.reveal({ token }),
      },
    },
  )
}
