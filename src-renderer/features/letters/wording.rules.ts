/**
 * Reads the text of a letter: `[field]`, `[field, form]`, `[word for her/for him/for anybody]`, `[ask: what]` and
 * `[if …]`, `[else]`, `[end]`. `[[` stands for a bracket. A sign of a condition alone on its line takes no line. Pure.
 */
import { fold } from '../../i18n/fold'
import { isNear } from '../../i18n/near'
import { isInflected } from './wording.types'
import type {
  BracketWord,
  Condition,
  Part,
  Vocabulary,
  Wording,
  WordingFault,
  WordingProblem,
} from './wording.types'

/** A piece of the text as it stands: words, or what is between brackets. */
interface Piece {
  readonly is: 'text' | 'bracket' | 'open'
  readonly text: string
  readonly line: number
}

/** Cuts a text at its brackets. */
function piecesOf(text: string): readonly Piece[] {
  const found: Piece[] = []
  let line = 1
  // A double bracket, a whole one, one that is never closed on its line, or what is between them.
  for (const [piece] of text.matchAll(/\[\[|\[[^[\]\n]*\]|\[[^[\]\n]*|[^[]+/gu)) {
    if (piece === '[[') found.push({ is: 'text', text: '[', line })
    else if (!piece.startsWith('[')) found.push({ is: 'text', text: piece, line })
    else if (piece.endsWith(']')) found.push({ is: 'bracket', text: piece.slice(1, -1), line })
    else found.push({ is: 'open', text: piece, line })
    line += piece.split('\n').length - 1
  }
  return found
}

/** What a bracket is: a part, a sign of a condition, or something wrong. */
type Sign =
  | { readonly is: 'part'; readonly part: Part }
  | { readonly is: 'if'; readonly condition: Condition }
  | { readonly is: 'else' | 'end' }
  | { readonly is: 'wrong'; readonly fault: WordingFault; readonly meant: BracketWord | null }

const wrong = (fault: WordingFault, meant: BracketWord | null = null): Sign => ({
  is: 'wrong',
  fault,
  meant,
})

/** The first word of a text and the rest, both folded but for the rest's letters. */
function firstWord(text: string): readonly [word: string, rest: string] {
  const [, word = '', rest = ''] = /^\s*([^\s:]*)\s*:?\s*([\s\S]*)$/u.exec(text) ?? []
  return [fold(word), rest.trim()]
}

function readCondition(words: string, { fields, tests, signs }: Vocabulary): Sign {
  const [first, rest] = firstWord(words)
  const isNot = signs.get(first) === 'not'
  const what = fold(isNot ? rest : words)
  const asks = tests.get(what) ?? fields.get(what)
  if (asks === undefined) return wrong('unknownCondition', nearest(what, [...tests, ...fields]))
  return { is: 'if', condition: { asks, isNot } }
}

/** What may have been meant, with one letter wrong. */
function nearest(
  typed: string,
  words: Iterable<readonly [string, BracketWord]>,
): BracketWord | null {
  for (const [word, what] of words) if (isNear(word, typed) || isNear(typed, word)) return what
  return null
}

function readField(words: string, { fields, forms }: Vocabulary): Sign {
  const [name = '', ...rest] = words.split(',')
  const field = fields.get(fold(name))
  if (field === undefined) return wrong('unknownField', nearest(fold(name), fields))
  if (rest.length === 0) return { is: 'part', part: { is: 'field', field, form: null } }
  if (!isInflected(field)) return wrong('noForms')
  const form = forms.get(fold(rest.join(',')))
  if (form === undefined) return wrong('unknownForm', nearest(fold(rest.join(',')), forms))
  return { is: 'part', part: { is: 'field', field, form } }
}

function readBracket(words: string, known: Vocabulary): Sign {
  const [first, rest] = firstWord(words)
  const sign = known.signs.get(first)
  if (sign === 'if') return readCondition(rest, known)
  if (sign === 'ask' && rest !== '')
    return { is: 'part', part: { is: 'asked', question: rest.replaceAll(/\s+/gu, ' ') } }
  if ((sign === 'else' || sign === 'end') && rest === '') return { is: sign }
  if (!known.fields.has(fold(words)) && words.includes('/')) {
    const forms = words.split('/').map((word) => word.trim())
    if (forms.length <= 3 && forms.slice(0, 2).every((word) => word !== ''))
      return { is: 'part', part: { is: 'gendered', words: forms } }
  }
  return readField(words, known)
}

/** A condition that is still open. */
interface Open {
  readonly condition: Condition
  readonly piece: Piece
  readonly then: Part[]
  otherwise: Part[] | null
}

/** Reads piece by piece. */
class Reader {
  readonly parts: Part[] = []
  readonly problems: WordingProblem[] = []
  private readonly open: Open[] = []

  private get here(): Part[] {
    const last = this.open.at(-1)
    return last === undefined ? this.parts : (last.otherwise ?? last.then)
  }

  private tell(fault: WordingFault, { line, text }: Piece, meant: BracketWord | null = null): void {
    this.problems.push({ fault, line, words: text, meant })
  }

  text(text: string): void {
    if (text !== '') this.here.push({ is: 'text', text })
  }

  unclosedBracket(piece: Piece): void {
    this.tell('openBracket', piece)
    this.text(piece.text)
  }

  bracket(piece: Piece, sign: Sign): void {
    if (sign.is === 'part') this.here.push(sign.part)
    else if (sign.is === 'wrong') this.tell(sign.fault, piece, sign.meant)
    else if (sign.is === 'if')
      this.open.push({ condition: sign.condition, piece, then: [], otherwise: null })
    else if (sign.is === 'else') this.otherwise(piece)
    else this.end(piece)
  }

  private otherwise(piece: Piece): void {
    const last = this.open.at(-1)
    if (last === undefined || last.otherwise !== null) this.tell('elseAlone', piece)
    else last.otherwise = []
  }

  private end(piece: Piece): void {
    const last = this.open.pop()
    if (last === undefined) {
      this.tell('endAlone', piece)
      return
    }
    const { condition, then, otherwise } = last
    this.here.push({ is: 'condition', condition, then, otherwise: otherwise ?? [] })
  }

  /** What is still open at the end of the text is told where it began. */
  finish(): Wording {
    for (const { piece } of this.open) this.tell('unclosed', piece)
    while (this.open.length > 0) this.end({ is: 'bracket', text: '', line: 1 })
    return {
      parts: this.parts,
      problems: this.problems.toSorted((a, b) => a.line - b.line),
    }
  }
}

/** Whether a sign stands alone on its line. */
function isAlone(before: string, after: Piece): boolean {
  const starts = before === '' || before.endsWith('\n')
  return starts && after.is === 'text' && after.text.startsWith('\n')
}

const isOfCondition = (sign: Sign): boolean => sign.is !== 'part' && sign.is !== 'wrong'

/** Reads a text. What is wrong with it is told with its line. */
export function readWording(text: string, known: Vocabulary): Wording {
  const pieces = piecesOf(text.replaceAll(/\r\n?/gu, '\n'))
  const reader = new Reader()
  // What was read last, to tell whether a line begins; and whether the next line end belongs to a sign before it.
  let before = ''
  let isSwallowing = false
  pieces.forEach((piece, at) => {
    const words = isSwallowing ? piece.text.slice(1) : piece.text
    const isSwallowed = isSwallowing
    isSwallowing = false
    if (piece.is === 'bracket') {
      const sign = readBracket(words, known)
      const after = pieces[at + 1]
      reader.bracket(piece, sign)
      isSwallowing = isOfCondition(sign) && after !== undefined && isAlone(before, after)
      before = isSwallowing ? '\n' : words
      return
    }
    if (piece.is === 'open') reader.unclosedBracket(piece)
    else reader.text(words)
    before = isSwallowed && words === '' ? '\n' : words
  })
  return reader.finish()
}
