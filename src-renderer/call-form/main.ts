/** The script of the form of a call. It is built as one piece and laid into each form. */
import { startForm } from './start'

startForm()
