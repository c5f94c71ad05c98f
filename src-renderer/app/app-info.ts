/** What the main process says about itself and this computer. */
import { useEffect, useState } from 'react'
import type { Value } from '../../src-shared/contract'
import type { Result } from '../../src-shared/result'

/** The value of an answer, asked for once by each component; null before it is there. */
function useAnswer<T>(ask: () => Promise<Result<T>>): T | null {
  const [value, setValue] = useState<T | null>(null)
  useEffect(() => {
    void ask().then((result) => {
      if (result.ok) setValue(result.value)
    })
  }, [ask])
  return value
}

const askInfo = () => window.ciklus.app.info({})
const askProtection = () => window.ciklus.app.protection({})

/** Version, folders, runtime. */
export function useAppInfo(): Value<'app.info'> | null {
  return useAnswer(askInfo)
}

/** Whether the disk is encrypted, where the system tells. Asking may take a second. */
export function useProtection(): Value<'app.protection'> | null {
  return useAnswer(askProtection)
}
