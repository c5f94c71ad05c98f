/** The pages of a document as the main process typesets them, fetched a few at a time as they are looked at. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DocumentModel } from '../../src-shared/documents'
import type { Failure } from '../../src-shared/result'

/** What is known of a document's pages so far. */
interface Preview {
  readonly pageCount: number
  readonly svgOf: (index: number) => string | null
  readonly want: (index: number) => void
  /** Characters that no font on board can draw. */
  readonly missingGlyphs: readonly { readonly character: string; readonly in: string }[]
  readonly failure: Failure | null
}

interface Pages {
  readonly document: DocumentModel | null
  readonly pageCount: number
  readonly svgs: ReadonlyMap<number, string>
  readonly missingGlyphs: Preview['missingGlyphs']
  readonly failure: Failure | null
}

const nothing: Omit<Pages, 'document'> = {
  pageCount: 0,
  svgs: new Map(),
  missingGlyphs: [],
  failure: null,
}

/** Pages fetched together: the one wanted and those likely to be looked at next. */
const batch = 4

/** Follows a document; hand over the same object while nothing in it changed. The old pages stay until the new are there. */
export function usePreview(document: DocumentModel | null): Preview {
  const [pages, setPages] = useState<Pages>({ document: null, ...nothing })
  const latest = useRef(document)
  const asked = useRef(new Set<number>())
  const running = useRef(new Set<string>())
  const fetchFrom = useCallback(async (wanted: DocumentModel, from: number) => {
    const job = crypto.randomUUID()
    const jobs = running.current
    jobs.add(job)
    const result = await window.ciklus.documents.preview({
      job,
      document: wanted,
      from,
      count: batch,
    })
    jobs.delete(job)
    const isStopped = !result.ok && result.error.code === 'request.cancelled'
    if (latest.current !== wanted || isStopped) return
    setPages((before) => {
      if (!result.ok) return { ...nothing, document: wanted, failure: result.error }
      const { pageCount, missingGlyphs } = result.value
      const svgs = new Map(before.document === wanted ? before.svgs : [])
      result.value.pages.forEach((svg, i) => svgs.set(from + i, svg))
      return { document: wanted, pageCount, svgs, missingGlyphs, failure: null }
    })
  }, [])
  useEffect(() => {
    latest.current = document
    asked.current = new Set(Array.from({ length: batch }, (_, i) => i))
    if (document === null) setPages({ document: null, ...nothing })
    else void fetchFrom(document, 0)
    const jobs = running.current
    return () => {
      // Nobody waits for these pages any more; the document worker is free for those that are looked at.
      for (const job of jobs) void window.ciklus.jobs.cancel({ job })
      jobs.clear()
    }
  }, [document, fetchFrom])
  const want = useCallback(
    (index: number) => {
      const wanted = latest.current
      if (wanted === null || asked.current.has(index)) return
      for (let i = index; i < index + batch; i += 1) asked.current.add(i)
      void fetchFrom(wanted, index)
    },
    [fetchFrom],
  )
  return {
    pageCount: pages.pageCount,
    svgOf: (index) => pages.svgs.get(index) ?? null,
    want,
    missingGlyphs: pages.missingGlyphs,
    failure: pages.failure,
  }
}
