/** What other areas use of the call: its view, the window for answer files, and the ways in which these come. */
export { AnswerFilesHost } from './AnswerFilesDialog'
export { CallView } from './CallView'
export { isAnswerName, readDroppedAnswers, showAnswers, sortDropped } from './reading.data'
