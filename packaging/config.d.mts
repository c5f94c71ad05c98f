/** Types of `config.mjs`. */

/** What Electron's binary is told for good. */
export const fuses: Readonly<Record<string, boolean>>
/** What lies beside the archive. */
export const asarUnpack: readonly string[]
