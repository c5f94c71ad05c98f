/** What other areas may use of this one. */
export {
  attendanceSheet,
  placeText,
  signInSheet,
  workshopFileName,
  workshopsSheet,
} from './workshops.document'
