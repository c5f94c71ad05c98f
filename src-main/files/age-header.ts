/** How a file in the age format begins, unless it is armoured. */

/** Its first line. */
export const ageFirstLine = 'age-encryption.org/v1\n'
