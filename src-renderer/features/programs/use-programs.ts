/** The programs of this computer, read when something that shows them appears. */
import { useEffect, useState } from 'react'
import type { Failure } from '../../../src-shared/result'
import { listPrograms } from './programs.data'
import type { ProgramInfo } from './programs.data'
import { useProgramList } from './programs.state'

/** The programs; null until they are read. */
interface ProgramsRead {
  readonly programs: readonly ProgramInfo[] | null
  readonly failure: Failure | null
}

/** Reads them anew whenever it is switched on, and when one was removed. */
export function usePrograms(isOn = true): ProgramsRead {
  const [read, setRead] = useState<ProgramsRead>({ programs: null, failure: null })
  const reading = useProgramList((list) => list.reading)
  useEffect(() => {
    if (!isOn) return undefined
    let isStale = false
    void listPrograms().then((result) => {
      if (isStale) return
      setRead(
        result.ok
          ? { programs: result.value, failure: null }
          : { programs: null, failure: result.error },
      )
    })
    return () => {
      isStale = true
    }
  }, [isOn, reading])
  return read
}
