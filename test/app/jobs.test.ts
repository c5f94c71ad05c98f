/** Jobs: progress, cancel, failure, and that the list stays short. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { JobProgress } from '../../src-shared/contract'
import { FailureError, fail, ok } from '../../src-shared/result'
import { cancelJob, dismissJob, runJob, runPageJob, useJobs } from '../../src-renderer/app/jobs'
import { label } from '../labels'

const jobs = () => useJobs.getState().jobs
let tell: (progress: JobProgress) => void = () => undefined
const cancel = vi.fn(() => Promise.resolve(ok(null)))

beforeEach(() => {
  useJobs.setState({ jobs: [] })
  cancel.mockClear()
  vi.stubGlobal('window', {
    ciklus: {
      onJobProgress: (listener: typeof tell) => {
        tell = listener
        return () => undefined
      },
      jobs: { cancel },
    },
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('a job in the main process', () => {
  it('has an id of its own, shows its progress and its end', async () => {
    let finish: (value: ReturnType<typeof ok<number>>) => void = () => undefined
    const answer = runJob(label('test:job'), (id) => {
      expect(id).toMatch(/^[0-9a-f-]{36}$/)
      return new Promise<ReturnType<typeof ok<number>>>((resolve) => (finish = resolve))
    })
    const id = jobs()[0]?.id ?? ''
    tell({ job: id, done: 3, total: 10 })
    tell({ job: 'somebody-else', done: 9, total: 10 })
    expect(jobs()).toMatchObject([
      { label: { key: 'test:job' }, done: 3, total: 10, state: 'running' },
    ])
    finish(ok(7))
    expect(await answer).toEqual(ok(7))
    expect(jobs()).toMatchObject([{ state: 'done', done: 10 }])
    tell({ job: id, done: 4, total: 10 })
    expect(jobs()[0]?.done).toBe(10)
  })

  it('is stopped through the contract', async () => {
    let finish: (value: ReturnType<typeof fail>) => void = () => undefined
    const answer = runJob(
      label('test:job'),
      () => new Promise<ReturnType<typeof fail>>((resolve) => (finish = resolve)),
    )
    const id = jobs()[0]?.id ?? ''
    cancelJob(id)
    expect(cancel).toHaveBeenCalledWith({ job: id })
    expect(jobs()[0]?.state).toBe('cancelling')
    finish(fail('request.cancelled'))
    await answer
    expect(jobs()[0]).toMatchObject({ state: 'cancelled', failure: null })
  })

  it('shows why it failed, and never throws', async () => {
    expect(
      await runJob(label('a:b'), () => Promise.resolve(fail('file.empty', { name: 'x' }))),
    ).toEqual(fail('file.empty', { name: 'x' }))
    expect(await runJob(label('a:b'), () => Promise.reject(new Error('bridge down')))).toEqual(
      fail('request.unexpected'),
    )
    expect(jobs().map((job) => job.failure?.code)).toEqual(['file.empty', 'request.unexpected'])
  })
})

describe('a job in the page', () => {
  it('tells how far it is and gives its value', async () => {
    const seen: number[] = []
    const result = await runPageJob(label('a:b'), async (progress) => {
      for (let done = 1; done <= 3; done += 1) {
        progress(done, 3)
        seen.push(jobs()[0]?.done ?? 0)
        await Promise.resolve()
      }
      return 'value'
    })
    expect(result).toEqual(ok('value'))
    expect(seen).toEqual([1, 2, 3])
  })

  it('is told to stop, and is then cancelled, not failed', async () => {
    const answer = runPageJob(label('a:b'), async (_, signal) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      signal.throwIfAborted()
    })
    cancelJob(jobs()[0]?.id ?? '')
    expect(await answer).toEqual(fail('request.cancelled'))
    expect(jobs()[0]).toMatchObject({ state: 'cancelled' })
  })

  it('fails with its own failure', async () => {
    const result = await runPageJob(label('a:b'), () =>
      Promise.reject(new FailureError({ code: 'table.noRows', params: {} })),
    )
    expect(result).toEqual(fail('table.noRows'))
  })
})

describe('the list of jobs', () => {
  it('keeps what runs and the last twenty that are over', async () => {
    void runPageJob(label('a:running'), () => new Promise(() => undefined))
    for (let at = 0; at < 30; at += 1) await runPageJob(label(`a:${at}`), () => Promise.resolve())
    expect(jobs()).toHaveLength(21)
    expect(jobs()[0]?.label.key).toBe('a:running')
    expect(jobs().at(-1)?.label.key).toBe('a:29')
  })

  it('lets go of a job that is over, not of one that runs', async () => {
    void runPageJob(label('a:running'), () => new Promise(() => undefined))
    await runPageJob(label('a:over'), () => Promise.resolve())
    for (const { id } of jobs()) dismissJob(id)
    expect(jobs().map((job) => job.label.key)).toEqual(['a:running'])
  })
})
