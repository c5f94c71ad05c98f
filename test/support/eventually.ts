/** Waiting for what comes by itself. */
import { vi } from 'vitest'

/** Waits until a check holds. Vitest's own second is over too soon on a machine that is busy. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 30_000 })
