/** Types of `packet-page.mjs`. */
import type { Plugin } from 'vite'

/** The build plugin. */
export function packetPage(): Plugin
