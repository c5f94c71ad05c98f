/** What the main process and the document worker say to each other: one request at a time, with cancel and progress. */
import type { Failure } from '../../src-shared/result'
import type { DocumentWorker } from './worker.types'

/** What the document worker can be asked for: the methods of {@link DocumentWorker}, without their last argument. */
export type Operation = Exclude<keyof DocumentWorker, 'close' | 'restart' | 'isOff'>

type AllButLast<T extends readonly unknown[]> = T extends readonly [...infer Head, unknown]
  ? Head
  : never

/** The arguments of an operation, as they travel. */
export type OperationArgs<O extends Operation> = AllButLast<Parameters<DocumentWorker[O]>>
/** What an operation answers. */
export type OperationValue<O extends Operation> = Awaited<ReturnType<DocumentWorker[O]>>

/** From the main process to the document worker. */
export type ToWorker =
  | {
      readonly kind: 'request'
      readonly id: number
      readonly operation: Operation
      readonly args: readonly unknown[]
    }
  | { readonly kind: 'cancel'; readonly id: number }

/** From the document worker to the main process. */
export type FromWorker =
  /** The first message: from now on requests are heard. */
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'progress'
      readonly id: number
      readonly done: number
      readonly total: number
    }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure }
