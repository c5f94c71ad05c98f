/** Addresses and phones as they are compared. */

const addressForm =
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]{1,62}$/u

/** True for one plain e-mail address, letters of any script allowed. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && addressForm.test(text) && !/\.\.|^\.|\.@/.test(text)
}

/** An address as addresses are compared: without blanks, in lower case. */
export function emailKey(text: string): string {
  return text.replace(/\s+/gu, '').normalize('NFKC').toLowerCase()
}

/** A phone as phones are compared: its last eight digits, or null when it has fewer than six. */
export function phoneKey(text: string): string | null {
  const digits = text.replace(/\D/gu, '')
  return digits.length < 6 ? null : digits.slice(-8)
}
