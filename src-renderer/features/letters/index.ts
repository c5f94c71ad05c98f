/** What other areas may use of this one. */
export { noteSent } from './letters.data'
export { PersonLetters } from './PersonLetters'
