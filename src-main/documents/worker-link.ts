/**
 * The main process' side of the document worker: a queue of requests to one process that is kept warm, watched
 * by the clock, killed when it must be, and started anew at the next use.
 */
import { FailureError } from '../../src-shared/result'
import type { Failure } from '../../src-shared/result'
import type {
  FromWorker,
  Operation,
  OperationArgs,
  OperationValue,
  ToWorker,
} from './worker.protocol'
import type { DocumentWorker, WorkerOptions } from './worker.types'

/** A started process, as far as the link needs to know it. */
export interface WorkerChild {
  readonly post: (message: ToWorker) => void
  readonly onMessage: (listener: (message: FromWorker) => void) => void
  /** Called once when the process has ended, and told whether for want of memory. */
  readonly onEnd: (listener: (isMemory: boolean) => void) => void
  readonly kill: () => void
}

/** How long each operation may take, and how long a cancelled one has to end by itself; milliseconds. */
export interface WorkerLimits {
  readonly time: Readonly<Record<Operation, number>>
  readonly grace: number
}

/** Generous for honest work on a slow laptop; five thousand certificates took 8 s where measured. */
export const workerLimits: WorkerLimits = {
  time: {
    preview: 60_000,
    check: 240_000,
    pdf: 240_000,
    svgPages: 240_000,
    workbook: 120_000,
    readTable: 60_000,
    readJson: 60_000,
    encrypt: 120_000,
    decrypt: 120_000,
    readPicture: 20_000,
    checkSnapshot: 120_000,
    lockFile: 120_000,
    unlockFile: 120_000,
  },
  grace: 300,
}

/** A process that dies so often in a row, by itself, is not started again until somebody says so. */
const mostDeaths = 3

interface Task {
  readonly id: number
  readonly operation: Operation
  readonly args: readonly unknown[]
  readonly options: WorkerOptions
  readonly resolve: (value: unknown) => void
  readonly reject: (error: FailureError) => void
  /** Called when the asker stops the request; a job of many requests has one signal for all of them. */
  readonly stop: () => void
  timer?: ReturnType<typeof setTimeout>
  /** Why the process is being killed, if the link does it. */
  verdict?: Failure
}

const failed = (code: Failure['code'], params: Failure['params'] = {}) =>
  new FailureError({ code, params })

/** One process and the requests that wait for it. */
class WorkerLink {
  private child: WorkerChild | null = null
  /** What was to be said before the process could hear; `null` once it can. */
  private unheard: ToWorker[] | null = []
  private readonly queue: Task[] = []
  private current: Task | null = null
  private nextId = 1
  private closed = false
  /** How often in a row the process died under a request, by itself. */
  private deaths = 0

  constructor(
    private readonly fork: () => WorkerChild,
    private readonly limits: WorkerLimits,
    private readonly onOff: (() => void) | null,
  ) {}

  restart(): void {
    this.deaths = 0
  }

  isOff(): boolean {
    return this.deaths >= mostDeaths
  }

  request<O extends Operation>(
    operation: O,
    args: OperationArgs<O>,
    options: WorkerOptions,
  ): Promise<OperationValue<O>> {
    return new Promise((resolve, reject) => {
      if (this.closed || options.signal.aborted) {
        reject(failed('request.cancelled'))
        return
      }
      if (this.isOff()) {
        reject(failed('document.workerOff'))
        return
      }
      const task: Task = {
        id: this.nextId++,
        operation,
        args,
        options,
        resolve: (value) => resolve(value as OperationValue<O>),
        reject,
        stop: () => this.cancel(task),
      }
      options.signal.addEventListener('abort', task.stop)
      this.queue.push(task)
      this.next()
    })
  }

  close(): void {
    this.closed = true
    for (const task of this.queue.splice(0)) task.reject(failed('request.cancelled'))
    if (this.current) this.current.verdict = { code: 'request.cancelled', params: {} }
    this.child?.kill()
  }

  private next(): void {
    if (this.current !== null) return
    const task = this.queue.shift()
    if (!task) return
    this.current = task
    try {
      const child = this.child ?? this.start()
      const limit = this.limits.time[task.operation]
      task.timer = setTimeout(() => {
        const seconds = Math.round(limit / 1000)
        task.verdict = { code: 'document.workerStopped', params: { seconds } }
        child.kill()
      }, limit)
      const { id, operation, args } = task
      this.post(child, { kind: 'request', id, operation, args })
    } catch {
      this.settle(task, () => task.reject(failed('document.workerStopped')))
    }
  }

  private start(): WorkerChild {
    const child = this.fork()
    this.child = child
    this.unheard = []
    child.onMessage((message) => {
      if (message.kind === 'ready') {
        for (const waiting of this.unheard ?? []) child.post(waiting)
        this.unheard = null
      } else {
        this.receive(message)
      }
    })
    child.onEnd((isMemory) => {
      if (this.child === child) this.child = null
      if (this.current) this.bury(this.current, isMemory)
    })
    return child
  }

  /** Fails the request that the process ended under. */
  private bury(task: Task, isMemory: boolean): void {
    const why: Failure = task.verdict ?? {
      code: isMemory ? 'document.outOfMemory' : 'document.workerStopped',
      params: {},
    }
    if (!task.verdict && !task.options.signal.aborted) this.countDeath()
    this.settle(task, () => task.reject(new FailureError(why)))
  }

  private countDeath(): void {
    if (this.onOff === null) return
    this.deaths += 1
    if (!this.isOff()) return
    for (const waiting of this.queue.splice(0)) waiting.reject(failed('document.workerOff'))
    this.onOff()
  }

  private post(child: WorkerChild, message: ToWorker): void {
    if (this.unheard === null) child.post(message)
    else this.unheard.push(message)
  }

  private receive(message: Exclude<FromWorker, { kind: 'ready' }>): void {
    const task = this.current
    if (task?.id !== message.id) return
    if (message.kind === 'progress') {
      if (!task.options.signal.aborted) task.options.onProgress(message.done, message.total)
      return
    }
    this.deaths = 0
    if (message.kind === 'done') {
      this.settle(task, () => task.resolve(message.value))
    } else {
      this.settle(task, () => task.reject(new FailureError(message.failure)))
    }
  }

  /** Queued: gone at once. Running: the asker is told at once, the process is asked, then killed. */
  private cancel(task: Task): void {
    task.options.signal.removeEventListener('abort', task.stop)
    task.reject(failed('request.cancelled'))
    const at = this.queue.indexOf(task)
    if (at !== -1) this.queue.splice(at, 1)
    const child = this.child
    if (this.current !== task || !child) return
    this.post(child, { kind: 'cancel', id: task.id })
    clearTimeout(task.timer)
    task.timer = setTimeout(() => child.kill(), this.limits.grace)
  }

  private settle(task: Task, how: () => void): void {
    clearTimeout(task.timer)
    task.options.signal.removeEventListener('abort', task.stop)
    this.current = null
    how()
    this.next()
  }
}

/** For a request that nobody stops or watches: the worker has its own limit of time. */
export function unwatched(): WorkerOptions {
  return { signal: new AbortController().signal, onProgress: () => undefined }
}

/**
 * A document worker on processes started by `fork`; the first one is started at the first request. `onOff` is called when the
 * process died three times in a row: nothing is asked of it until `restart`. Without it, it is started again each time.
 */
export function linkWorker(
  fork: () => WorkerChild,
  limits: WorkerLimits = workerLimits,
  onOff: (() => void) | null = null,
): DocumentWorker {
  const link = new WorkerLink(fork, limits, onOff)
  return {
    preview: (document, from, count, o) => link.request('preview', [document, from, count], o),
    pdf: (document, o) => link.request('pdf', [document], o),
    check: (document, o) => link.request('check', [document], o),
    svgPages: (document, o) => link.request('svgPages', [document], o),
    workbook: (model, format, o) => link.request('workbook', [model, format], o),
    readTable: (bytes, fileName, options, o) =>
      link.request('readTable', [bytes, fileName, options], o),
    readJson: (bytes, passphrase, o) => link.request('readJson', [bytes, passphrase], o),
    encrypt: (text, passphrase, o) => link.request('encrypt', [text, passphrase], o),
    decrypt: (bytes, passphrase, o) => link.request('decrypt', [bytes, passphrase], o),
    readPicture: (bytes, fileName, isPhotograph, o) =>
      link.request('readPicture', [bytes, fileName, isPhotograph], o),
    checkSnapshot: (path, o) => link.request('checkSnapshot', [path], o),
    lockFile: (from, to, passphrase, o) => link.request('lockFile', [from, to, passphrase], o),
    unlockFile: (from, to, passphrase, o) => link.request('unlockFile', [from, to, passphrase], o),
    isOff: () => link.isOff(),
    restart: () => link.restart(),
    close: () => link.close(),
  }
}
