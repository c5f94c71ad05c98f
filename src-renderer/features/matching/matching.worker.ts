/** The worker in which matchings are found, so that the window stays alive. One question, one answer; it is ended from outside. */
import { answerTo } from '../../domain/matching/answers.rules'
import type { Ask } from '../../domain/matching/answers.rules'
import type { FromWorker } from './ask'

const send = (message: FromWorker): void => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  try {
    const answer = answerTo(data, (done, total) => send({ kind: 'progress', done, total }))
    send({ kind: 'answer', answer })
  } catch (error) {
    send({ kind: 'failed', text: error instanceof Error ? `${error.name}: ${error.message}` : '' })
  }
})
