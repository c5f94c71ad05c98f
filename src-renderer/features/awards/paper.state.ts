/** The paper that is being asked about before it is made. */
import { create } from 'zustand'
import type { Certificate } from '../../domain/award-content.rules'
import type { Concern } from './paper.rules'
import type { CertificateSource } from './certificates'

/** Certificates and what they are made with. */
export interface Paper {
  readonly certificates: readonly Certificate[]
  readonly source: CertificateSource
}

/** What can be done with paper. */
export type PaperTask = 'print' | 'save' | 'saveEach'

/** A task that waits for an answer. */
export interface AskedPaper extends Paper {
  readonly task: PaperTask
  readonly concerns: readonly Concern[]
}

/** The task that waits; null while nothing does. */
export const usePaper = create<{ readonly asked: AskedPaper | null }>(() => ({ asked: null }))
