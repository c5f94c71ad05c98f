/** The one object that the preload puts on the page. */
import type { CiklusApi } from '../src-shared/contract'

declare global {
  interface Window {
    readonly ciklus: CiklusApi
  }
}
