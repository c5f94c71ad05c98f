/** Rules of money: how a sum is read and written, and sums together, each currency by itself. Nothing is ever converted. */
import type { Formatter } from '../i18n/format'
import { mostMoney } from './project'
import type { Money, Project } from './project'

/**
 * Reads an amount as people write it: "12500", "12.500", "12 500,50", "12,500.50". The last separator with one or two digits after it
 * is the decimal one; all others part thousands. Null for what is no amount ("0,125": three digits part thousands, and nought has none), or too large.
 */
export function readAmount(text: string): number | null {
  const tidy = text.trim().replaceAll(/[\s\u00a0\u202f']/gu, '')
  const [, whole = '', , rest = ''] = /^(\d[\d.,]*?)(?:([.,])(\d{1,2}))?$/u.exec(tidy) ?? []
  if (whole === '' || !/^\d+$|^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/u.test(whole)) return null
  const amount = Number(`${whole.replaceAll(/[.,]/gu, '')}.${rest || '0'}`)
  return amount <= mostMoney ? amount : null
}

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** Reads a currency: three letters, in any case. Null for anything else, and for letters that are no currency. */
export function readCurrency(text: string): string | null {
  const tidy = text.trim().toUpperCase()
  return currencies.has(tidy) ? tidy : null
}

/** A sum as it is read: "12,500.50 EUR". */
export function moneyText({ amount, currency }: Money, format: Pick<Formatter, 'number'>): string {
  return `${format.number(amount, 2)} ${currency}`
}

/** The sums of projects, one for each currency, by currency. Reckoned in hundredths, so that nothing is lost in adding. */
export function sumsByCurrency(projects: readonly Pick<Project, 'money'>[]): readonly Money[] {
  const sums = new Map<string, number>()
  for (const { money } of projects) {
    if (!money) continue
    const hundredths = Math.round(money.amount * 100)
    sums.set(money.currency, (sums.get(money.currency) ?? 0) + hundredths)
  }
  return [...sums]
    .map(([currency, hundredths]) => ({ currency, amount: hundredths / 100 }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1))
}

/** The addresses of a text with one on each line. */
export const linkLines = (text: string): readonly string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Addresses in the web, one a line; the first line that is none, or null. */
export function wrongLink(text: string): string | null {
  return linkLines(text).find((line) => !/^https?:\/\/[^\s/]+\.[^\s]+$/iu.test(line)) ?? null
}
