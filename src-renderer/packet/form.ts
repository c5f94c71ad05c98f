/** The reviewer's form for one application: a digit gives points and goes on to the next criterion, Enter to the next application. */
import type { PacketCriterion } from '../domain/packets/packet-format'
import { make, newElementId } from '../alone-page/elements'
import type { PacketSession } from './session'

const fewest = 1

/** The points that a key stands for: 0 is ten. Null for any other key, and for more than there are. */
function pointsOfKey(key: string, most: number): number | null {
  if (!/^\d$/u.test(key)) return null
  const points = key === '0' ? 10 : Number(key)
  return points >= fewest && points <= most ? points : null
}

/** Choices side by side, one of which may be taken. */
function choices(given: {
  readonly label: string
  readonly hint: string | null
  readonly options: readonly { readonly value: number; readonly label: string }[]
  readonly value: number | null
  readonly onChoose: (value: number) => void
  readonly isCriterion: boolean
}): HTMLFieldSetElement {
  const name = newElementId()
  const hint = newElementId()
  const radios = given.options.map(({ value, label }) =>
    make(
      'label',
      {},
      make('input', {
        type: 'radio',
        name,
        value,
        checked: given.value === value,
        on: { change: () => given.onChoose(value) },
      }),
      make('span', {}, label),
    ),
  )
  return make(
    'fieldset',
    { 'aria-describedby': given.hint === null ? null : hint, 'data-criterion': given.isCriterion },
    make('legend', {}, given.label),
    given.hint !== null && make('p', { id: hint, class: 'hint' }, given.hint),
    make('div', { class: 'choices' }, ...radios),
  )
}

/** The form, anew for each application that is opened. */
export class ReviewForm {
  readonly element: HTMLFormElement
  private readonly points: HTMLElement
  private readonly sure: HTMLElement
  private readonly what: HTMLElement

  constructor(
    private readonly session: PacketSession,
    private readonly code: string,
    private readonly onNext: () => void,
  ) {
    const { packet, words } = session
    this.points = make('div', {}, ...packet.criteria.map((one) => this.criterion(one)))
    this.sure = this.confidence()
    this.what = this.conflictField()
    this.element = make(
      'form',
      {
        'aria-label': words.form,
        on: {
          submit: (event) => {
            event.preventDefault()
            onNext()
          },
          keydown: (event) => this.onKey(event as KeyboardEvent),
        },
      },
      this.points,
      make('button', { class: 'primary', 'data-next': true }, words.next),
      this.sure,
      this.note(),
      this.box(words.abstain, session.of(code).abstains, (abstains) => ({ abstains })),
      this.box(words.conflict, session.of(code).conflict !== null, (has) => ({
        conflict: has ? '' : null,
      })),
      this.what,
    )
    this.refresh()
  }

  /** Puts the focus on the first criterion. */
  enter(): void {
    const first =
      this.points.querySelector<HTMLElement>('fieldset input:checked') ??
      this.points.querySelector<HTMLElement>('input') ??
      this.element.querySelector<HTMLElement>('textarea')
    first?.focus()
  }

  private refresh(): void {
    const { abstains, conflict } = this.session.of(this.code)
    const hasSay = !abstains && conflict === null
    this.points.hidden = !hasSay
    this.sure.hidden = !hasSay
    this.what.hidden = conflict === null
  }

  private criterion({ id, name, guidance, most }: PacketCriterion): HTMLElement {
    const give = (points: number) =>
      this.session.say(this.code, {
        points: { ...this.session.of(this.code).points, [id]: points },
      })
    const fieldset = choices({
      label: name,
      hint: guidance,
      options: Array.from({ length: most }, (_, at) => ({
        value: at + fewest,
        label: String(at + fewest),
      })),
      value: this.session.of(this.code).points[id] ?? null,
      onChoose: give,
      isCriterion: true,
    })
    fieldset.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      const points = pointsOfKey(event.key, most)
      if (points === null) return
      event.preventDefault()
      const chosen = fieldset.querySelector<HTMLInputElement>(`input[value="${points}"]`)
      if (chosen !== null) chosen.checked = true
      give(points)
      this.goOnFrom(fieldset)
    })
    return fieldset
  }

  private goOnFrom(fieldset: Element): void {
    const next = fieldset.nextElementSibling
    const target =
      next?.querySelector<HTMLElement>('input:checked') ??
      next?.querySelector<HTMLElement>('input') ??
      this.element.querySelector<HTMLElement>('[data-next]')
    target?.focus()
  }

  private confidence(): HTMLElement {
    const { words } = this.session
    return choices({
      label: words.confidence,
      hint: null,
      options: [words.sure1, words.sure2, words.sure3].map((label, at) => ({
        value: at + 1,
        label,
      })),
      value: this.session.of(this.code).confidence,
      onChoose: (confidence) => this.session.say(this.code, { confidence }),
      isCriterion: false,
    })
  }

  private note(): HTMLElement {
    return this.field(this.session.words.note, this.session.of(this.code).note, (text) => ({
      note: text === '' ? null : text,
    }))
  }

  private conflictField(): HTMLElement {
    const { conflict } = this.session.of(this.code)
    return this.field(this.session.words.conflictWhat, conflict, (text) => ({ conflict: text }))
  }

  private field(
    label: string,
    value: string | null,
    change: (text: string) => Parameters<PacketSession['say']>[1],
  ): HTMLElement {
    const area = make('textarea', {
      rows: 3,
      maxlength: 10_000,
      on: { input: () => this.session.say(this.code, change(area.value)) },
    })
    area.value = value ?? ''
    return make('label', { class: 'field' }, make('span', {}, label), area)
  }

  private box(
    label: string,
    value: boolean,
    change: (is: boolean) => Parameters<PacketSession['say']>[1],
  ): HTMLElement {
    const input = make('input', {
      type: 'checkbox',
      on: {
        change: () => {
          this.session.say(this.code, change(input.checked))
          this.refresh()
        },
      },
    })
    input.checked = value
    return make('label', { class: 'box' }, input, make('span', {}, label))
  }

  private onKey(event: KeyboardEvent): void {
    const isChoice = event.target instanceof HTMLInputElement && event.target.type === 'radio'
    if (event.key !== 'Enter' || !isChoice) return
    event.preventDefault()
    this.onNext()
  }
}
