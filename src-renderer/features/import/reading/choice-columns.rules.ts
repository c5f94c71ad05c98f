/**
 * One question in several columns, a choice each, as form services export it: LimeSurvey and Google Forms ("Fields [Film]", "Yes" in
 * those that were ticked), KoBo and ODK ("Fields/Film", 1 and 0, beside "Fields" with all of them), Jotform ("Fields >> Film"),
 * others ("Fields - Film", "Fields: Film"). Put together into the one answer that it is, in the first of its columns.
 */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import { foldedPhrase } from '../../../i18n/clean-text'
import type { HeaderGuess } from './import.types'
import { cellText, isBlankCell, isPlaceholder } from './text.rules'

const heading = /^([^[\]]{1,400})\[([^[\]]{1,200})\]\s*$/u
const said = new Set(
  'da|yes|y|ja|oui|x|1|true|igen|tak|sí|si|sim|ano|po|evet'.split('|').map(foldedPhrase),
)
const unsaid = new Set(
  'ne|no|n|nein|non|0|false|nem|nie|jo|hayir|not selected|nije izabrano|quoted|not quoted'
    .split('|')
    .map(foldedPhrase),
)
const others = new Set(
  'other|other please specify|drugo|ostalo|nešto drugo|sonstiges|andere|anderes|autre|autres|otra|otros|altul|altele|altceva|diğer|друго|άλλο|tjetër|egyéb|inne|jiné|otro|altro'
    .split('|')
    .map(foldedPhrase),
)

interface Choice {
  readonly column: number
  readonly question: string
  readonly choice: string
}

const isYes = (text: string, choice: string): boolean =>
  said.has(foldedPhrase(text)) ||
  /^[✓✔☑]$/u.test(text.trim()) ||
  foldedPhrase(text) === foldedPhrase(choice)

const isNo = (text: string): boolean => unsaid.has(foldedPhrase(text)) || isPlaceholder(text)

/** "Autre (veuillez préciser)": what stands in the brackets only asks to say it. */
const isOther = ({ choice }: Choice): boolean =>
  others.has(foldedPhrase(choice)) || others.has(foldedPhrase(choice.replace(/\([^()]*\)/gu, ' ')))

/** Between a question and its choice; the question is as long as it can be for two columns to share it. */
const signs = [' >> ', '/', ': ', ' - ', ' – ', ' | '] as const
/** Longer headings are no choice. */
const longest = 600

/** A heading without the code of its question, as LimeSurvey also writes it: "G01Q03[SQ001]. Fields [Film]". */
const withoutCode = (text: string): string =>
  text.replace(/^[A-Za-z][A-Za-z0-9_]*(?:\[[A-Za-z0-9_]+\])?\.\s+/u, '')

/** Behind a question, in brackets: only where the question has a column of its own (Tally). */
const inBrackets = /^(.{1,400}?)\s\(([^()]{1,200})\)$/u

/** The beginnings of a heading that may be its question, the longest first, each with the choice that is left. */
function beginnings(text: string): readonly (readonly [string, string])[] {
  const [, question = '', choice = ''] = heading.exec(withoutCode(text)) ?? []
  if (question.trim() !== '') return [[question, choice]]
  if (text.length > longest) return []
  return signs.flatMap((sign) => {
    const found: (readonly [string, string])[] = []
    for (let at = text.lastIndexOf(sign); at > 0; at = text.lastIndexOf(sign, at - 1))
      found.push([text.slice(0, at), text.slice(at + sign.length)])
    return found.filter(([, one]) => one.trim() !== '')
  })
}

/** The headings that are a question and a choice, by question, where several share it. */
function choicesByQuestion(headings: readonly string[]): readonly (readonly Choice[])[] {
  const own = new Set(headings.map((text) => text.trim()))
  const all = headings.map((text) => {
    const [, question = '', choice = ''] = inBrackets.exec(text.trim()) ?? []
    return question !== '' && own.has(question) ? [[question, choice] as const] : beginnings(text)
  })
  const shared = new Map<string, number>()
  for (const question of all.flatMap((found) => [...new Set(found.map(([text]) => text.trim()))]))
    shared.set(question, (shared.get(question) ?? 0) + 1)
  const byQuestion = new Map<string, Choice[]>()
  all.forEach((found, column) => {
    const [text, choice] = found.find(([one]) => (shared.get(one.trim()) ?? 0) > 1) ?? []
    if (text === undefined || choice === undefined) return
    const question = text.trim()
    const same = byQuestion.get(question) ?? []
    byQuestion.set(question, [...same, { column, question, choice: choice.trim() }])
  })
  return [...byQuestion.values()]
}

/** Questions of which every column says of its choice yes or no, "other" apart: by the columns of each. */
function questionsOf(table: ForeignTable, header: HeaderGuess): readonly (readonly Choice[])[] {
  const textsOf = ({ column }: Choice): readonly string[] =>
    header.dataRows.flatMap((row) => {
      const cell = table.rows[row - 1]?.[column] ?? null
      return isBlankCell(cell) ? [] : cellText(cell)
    })
  const areMarks = (one: Choice): boolean =>
    isOther(one) || textsOf(one).every((text) => isNo(text) || isYes(text, one.choice))
  const isTicked = (one: Choice): boolean => textsOf(one).some((text) => isYes(text, one.choice))
  return choicesByQuestion(header.headings).filter(
    (columns) =>
      columns.filter((one) => !isOther(one)).length > 1 &&
      columns.every(areMarks) &&
      columns.some(isTicked),
  )
}

/** A column of the question itself, which holds all that was chosen in one text; null where there is none. */
function wholeColumn(header: HeaderGuess, [first]: readonly Choice[]): number | null {
  const at = header.headings.findIndex((text) => text.trim() === first?.question)
  return at === -1 ? null : at
}

/** What was ticked of a question in a row. */
function ticked(cells: readonly InCell[], columns: readonly Choice[]): InCell {
  const texts = columns.flatMap((one) => {
    const text = cellText(cells[one.column]).trim()
    if (text === '' || isNo(text)) return []
    return [isOther(one) && !isYes(text, one.choice) ? text : one.choice]
  })
  return texts.length === 0 ? null : texts.join('; ')
}

/** The table with such questions put together, and a note at each; the table itself where there are none. */
export function joinChoices(table: ForeignTable, header: HeaderGuess): ForeignTable {
  const { headerRow } = header
  const questions = headerRow === null ? [] : questionsOf(table, header)
  if (headerRow === null || questions.length === 0) return table
  const isData = new Set(header.dataRows)
  const isBelow = header.leftOut.some(
    ({ row, reason }) => row === headerRow + 1 && reason === 'secondHeader',
  )
  const isHeading = (row: number): boolean =>
    row === headerRow || (isBelow && row === headerRow + 1)
  const joined = (cells: readonly InCell[], row: number): readonly InCell[] => {
    if (!isHeading(row) && !isData.has(row)) return cells
    const next = [...cells]
    for (const columns of questions) {
      const [first] = columns
      if (first === undefined) continue
      const whole = wholeColumn(header, columns)
      const at = whole ?? first.column
      const answer = isHeading(row) ? first.question : ticked(cells, columns)
      for (const { column } of columns) if (column < next.length) next[column] = null
      while (next.length <= at) next.push(null)
      next[at] = answer ?? (whole === null ? null : (cells[whole] ?? null))
    }
    return next
  }
  const notes = questions.flatMap(([first]) =>
    first === undefined
      ? []
      : [{ code: 'choicesJoined' as const, row: headerRow, column: first.column + 1 }],
  )
  return {
    ...table,
    rows: table.rows.map((cells, at) => joined(cells, at + 1)),
    notes: [...table.notes, ...notes],
  }
}
