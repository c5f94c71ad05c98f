/** What a person may ask for: everything that is known of them, or to be forgotten. */
export { ErasureHost } from './ErasureHost'
export { eraseLate } from './late.data'
