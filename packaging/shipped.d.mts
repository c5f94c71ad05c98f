/** Types of `shipped.mjs`. */
import type { Plugin } from 'vite'

/** The package that a module belongs to; null for our own. */
export function packageOf(id: string): string | null
/** The build plugin. */
export function shipped(name: string): Plugin
