/** What other areas may use of this one. */
export { MeetingsView } from './MeetingsView'
export { PairMeetings } from './PairMeetings'
