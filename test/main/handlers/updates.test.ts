import { describe, expect, it, vi } from 'vitest'
import { updateHandlers } from '../../../src-main/handlers/updates'
import type { Tools } from '../../../src-main/handlers/tools'
import { createJobs } from '../../../src-main/system/jobs'
import { failureOf } from '../updates/kit'

const job = '00000000-0000-4000-8000-000000000001'
const jobs = createJobs(() => undefined)
const offer = {
  version: '0.2.0',
  date: '2026-12-01',
  notes: { en: ['a'], 'sr-Latn': ['a'], 'sr-Cyrl': ['а'] },
  size: 1,
  isCrossing: false,
}

/** The handlers with these updates; the user picks this file, or none. */
function handlersWith(updates: object, picked: string | null = null) {
  const ask = { open: () => Promise.resolve(picked) }
  // What a handler of updates does not use is not there.
  return updateHandlers({ updates, jobs, ask } as unknown as Tools)
}

describe('A newer version', () => {
  it('is taken from the file that was picked, as a job; from none when the dialog was closed', async () => {
    const takeFile = vi.fn(() => Promise.resolve(offer))
    expect(await handlersWith({ takeFile })['updates.takeFile']({ job, title: 'x' })).toBeNull()
    expect(takeFile).not.toHaveBeenCalled()
    const path = '/stick/Ciklus.ciklus-update'
    const taking = handlersWith({ takeFile }, path)['updates.takeFile']({ job, title: 'x' })
    expect(await taking).toEqual(offer)
    expect(takeFile).toHaveBeenCalledExactlyOnceWith(path, expect.anything())
  })

  it('is fetched as a job that can be stopped', async () => {
    const download = ({ signal }: { readonly signal: AbortSignal }) =>
      new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('stopped')))
      })
    const fetched = failureOf(handlersWith({ download })['updates.download']({ job }))
    jobs.cancel(job)
    expect(await fetched).toBe('request.cancelled')
  })
})
