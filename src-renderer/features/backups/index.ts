/** What other areas may use of this one. */
export { CopiesTab } from './CopiesTab'
export { areOfSeveral } from './backups.rules'
export { contentOf, whyOf } from './backups.words'
export { madeAt } from './made-at'
export { PassphraseDialog } from './PassphraseDialog'
export { useUnlocking } from './UnlockDialog'
