/** Builds the program if need be; resolves with the build's exit code. */
export function ensureBuild(): Promise<number>
/** Builds the page of the screens if need be; resolves with the build's exit code. */
export function ensureScreens(): Promise<number>
/** What the built program was made of, as one word; empty when it is not built. */
export function builtFrom(): string
export const builtHost: string
export function ensureHost(): Promise<number>
