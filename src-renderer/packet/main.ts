/** The script of a reviewer's file. It is built as one piece and laid into each file. */
import { startPacket } from './start'

startPacket()
