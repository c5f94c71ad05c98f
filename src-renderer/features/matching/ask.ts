/** Asks the worker. A question that is stopped ends its worker at once. */
import type { Answer, Ask } from '../../domain/matching/answers.rules'
import type { Progress } from '../../app/jobs'

/** What the worker says. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly text: string }

/** Asks a question. Rejects when it was stopped, or when the worker failed. */
export async function askMatcher(
  ask: Ask,
  signal: AbortSignal,
  progress: Progress = () => undefined,
): Promise<Answer> {
  signal.throwIfAborted()
  if (typeof Worker === 'undefined') {
    // Without workers (in tests of components) it is found where one is.
    const { answerTo } = await import('../../domain/matching/answers.rules')
    return answerTo(ask, progress)
  }
  const worker = new Worker(new URL('matching.worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise<Answer>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')))
      worker.addEventListener('error', (event) => reject(new Error(event.message)))
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'progress') progress(data.done, data.total)
        else if (data.kind === 'answer') resolve(data.answer)
        else reject(new Error(data.text))
      })
      worker.postMessage(ask)
    })
  } finally {
    worker.terminate()
  }
}
