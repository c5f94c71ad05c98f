/** Whom the last import brought: the people screen can be narrowed to them until the program is closed. */
import { create } from 'zustand'

/** The store. */
export const useImported = create<{ readonly ids: ReadonlySet<string> }>(() => ({
  ids: new Set(),
}))
