import { describe, expect, it } from 'vitest'
import type { JobProgress } from '../../src-shared/contract'
import { FailureError } from '../../src-shared/result'
import { createJobs } from '../../src-main/system/jobs'
import type { RunningJob } from '../../src-main/system/jobs'

const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof FailureError ? error.failure.code : String(error)),
  )

/** Work that goes on until it is aborted. */
const endless = (job: RunningJob): Promise<never> =>
  new Promise((_resolve, reject) => {
    job.signal.addEventListener('abort', () => reject(new Error('aborted by its signal')))
  })

describe('A job', () => {
  it('gives what its work gives, and throws what its work throws', async () => {
    const jobs = createJobs(() => undefined)
    expect(await jobs.run('a', () => Promise.resolve(7))).toBe(7)
    expect(await code(jobs.run('a', () => Promise.reject(new Error('broken'))))).toBe(
      'Error: broken',
    )
    expect(
      await code(
        jobs.run('a', () => Promise.reject(new FailureError({ code: 'file.empty', params: {} }))),
      ),
    ).toBe('file.empty')
  })

  it('ends as cancelled when it is cancelled, whatever its work says', async () => {
    const jobs = createJobs(() => undefined)
    const running = code(jobs.run('a', endless))
    const other = code(jobs.run('b', endless))
    jobs.cancel('a')
    expect(await running).toBe('request.cancelled')
    jobs.cancelAll()
    expect(await other).toBe('request.cancelled')
  })

  it('keeps its id to itself while it runs, and gives it back afterwards', async () => {
    const jobs = createJobs(() => undefined)
    const running = code(jobs.run('a', endless))
    expect(await code(jobs.run('a', () => Promise.resolve()))).toBe('request.invalid')
    jobs.cancel('a')
    await running
    expect(await code(jobs.run('a', () => Promise.resolve()))).toBe('done')
  })

  it('does not mind being cancelled when it is not there', () => {
    expect(() => createJobs(() => undefined).cancel('nobody')).not.toThrow()
  })

  it('tells its progress ten times a second at the most, the end always, and nothing once cancelled', async () => {
    const told: JobProgress[] = []
    let clock = 0
    const jobs = createJobs(
      (progress) => told.push(progress),
      () => clock,
    )
    await jobs.run('a', (job) => {
      for (let done = 0; done <= 1_000; done += 1) {
        clock += 1
        job.onProgress(done, 1_000)
      }
      return Promise.resolve()
    })
    expect(told.length).toBeLessThanOrEqual(12)
    expect(told[0]).toEqual({ job: 'a', done: 0, total: 1_000 })
    expect(told.at(-1)).toEqual({ job: 'a', done: 1_000, total: 1_000 })
    told.length = 0
    await code(
      jobs.run('b', (job) => {
        jobs.cancel('b')
        job.onProgress(1, 1)
        return Promise.reject(new Error('stopped'))
      }),
    )
    expect(told).toEqual([])
  })
})
