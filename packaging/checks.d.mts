/** Types of `checks.mjs`. */
import type { fuses } from './config.mjs'

/** Every file below a folder, by its path from there. */
export function filesIn(folder: string): string[]
/** The fuses of a binary that are not as they were to be, in words. */
export function wrongFuses(binary: string, wanted: typeof fuses): Promise<string[]>
/** The files that start the program and would switch off the sandbox. */
export function withoutSandbox(folder: string): string[]
/** The files of a packaged program that should not be there. */
export function strangeFiles(names: readonly string[]): string[]
/** What a file of the bundles imports. */
export function importsOf(source: string): string[]
