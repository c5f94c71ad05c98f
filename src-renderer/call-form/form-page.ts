/** The form of a call: who answers, the questions, the consent, and the file that is saved at the end. */
import { isBlank } from '../domain/calls/answer.rules'
import type { CallAnswer } from '../domain/calls/answer.rules'
import { applicationEnding, applicationText } from '../domain/calls/call-format'
import type { CallForm, SentApplication, SentPerson } from '../domain/calls/call-format'
import { make, newElementId } from '../alone-page/elements'
import { continuing } from './continuing'
import { choiceField, questionField } from './fields'
import type { FieldContext, FormField } from './fields'
import type { Place } from '../alone-page/place'
import { headOf } from './head'
import { birthNote, guardianFields, ofAgeField, personFields } from './person-fields'
import { makeSummary } from './summary'
import { filled } from '../alone-page/sentences'
import type { Words } from './words'

/** Hands a file over to whoever sits there. */
export type GiveFile = (name: string, text: string) => void

/** What the page is made with. */
interface PageGiven {
  readonly form: CallForm
  readonly words: Words
  /** Null where this browser keeps nothing. */
  readonly place: Place | null
  readonly giveFile: GiveFile
  /** The time by the clock of this computer: ISO without zone, to the second. */
  readonly now: () => string
}

/** What this window keeps of a form that may be half filled in. */
interface Draft {
  readonly sent: SentApplication
  readonly consent: CallAnswer
  readonly ofAge: CallAnswer
  readonly isHandedOver: boolean
}

/** See the file's own comment. */
export class FormPage {
  readonly element: HTMLElement
  /** Whether a file with all that stands here was handed over. That it lies on the disk, no page is told. */
  private isHandedOver = false
  private place: Place | null
  private readonly person: ReadonlyMap<keyof SentPerson, FormField>
  private readonly guardian: ReturnType<typeof guardianFields>
  private readonly ofAge: FormField | null
  private readonly questions: ReadonlyMap<string, FormField>
  private readonly consent: FormField
  private readonly birthHint = make('p', { class: 'notice', role: 'status' })
  private readonly notKept: HTMLElement
  private readonly summary: ReturnType<typeof makeSummary>
  private readonly told = make('p', { class: 'told', role: 'status' })

  constructor(private readonly given: PageGiven) {
    const { form, words } = given
    this.place = given.place
    this.summary = makeSummary(words)
    const context: FieldContext = {
      words,
      language: form.language,
      onChange: () => this.changed(),
    }
    const today = this.today()
    this.person = personFields(form, context, today)
    this.ofAge = ofAgeField(form, this.person.get('birthDate'), context)
    this.guardian = guardianFields(context, today)
    this.questions = new Map(form.questions.map((one) => [one.id, questionField(one, context)]))
    this.consent = choiceField(
      {
        label: filled(words.consent, { organization: form.organization }),
        help: filled(words.consentHelp, { organization: form.organization }),
        isRequired: true,
      },
      {
        isMany: false,
        options: [
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ],
      },
      context,
    )
    this.notKept = make('p', { class: 'notice warn' }, words.notKept)
    this.element = this.make()
    this.takeKept()
    this.refresh()
  }

  private make(): HTMLElement {
    const { form, words } = this.given
    const ids = { you: newElementId(), asked: newElementId() }
    const consentId = newElementId()
    return make(
      'main',
      {},
      ...headOf(form, words, this.today()),
      make('p', { class: 'notice', hidden: this.place === null }, words.kept),
      this.notKept,
      make('p', { class: 'notice warn' }, words.readable),
      continuing({
        words,
        isOurs: (sent) => sent.call === form.call && sent.role === form.role,
        hasEntered: () => this.hasEntered(),
        take: (sent) => this.take(sent),
      }),
      this.summary.element,
      make(
        'form',
        { novalidate: true, on: { submit: (event) => this.submitted(event) } },
        make('p', { class: 'hint' }, words.marks),
        make(
          'section',
          { 'aria-labelledby': ids.you },
          make('h2', { id: ids.you }, words.you),
          ...[...this.person.values()].map((one) => one.element),
          this.ofAge && this.ofAge.element,
          this.birthHint,
          this.guardian.element,
        ),
        make(
          'section',
          { 'aria-labelledby': ids.asked },
          make('h2', { id: ids.asked }, words.questions),
          this.questions.size === 0 && make('p', { class: 'hint' }, words.noQuestions),
          ...[...this.questions.values()].map((one) => one.element),
        ),
        make(
          'section',
          { 'aria-labelledby': consentId },
          make('h2', { id: consentId }, words.consentTitle),
          this.consent.element,
        ),
        make('button', { class: 'primary' }, words.save),
        this.told,
        form.contact !== '' && make('p', {}, filled(words.sendTo, { contact: form.contact })),
      ),
    )
  }

  /** Whether closing the window loses nothing: nothing is entered, or all of it is in a file. */
  get isSafe(): boolean {
    return this.isHandedOver || !this.hasEntered()
  }

  private hasEntered(): boolean {
    const all = [...this.fields(), ...this.guardian.fields, ...(this.ofAge ? [this.ofAge] : [])]
    return all.some((field) => !isBlank(field.read()))
  }

  private today(): string {
    return this.given.now().slice(0, 10)
  }

  private isMinor(): boolean {
    return !this.guardian.element.hidden
  }

  private refresh(): void {
    const birth = String(this.person.get('birthDate')?.read() ?? '')
    const note = birthNote(this.given.form, this.given.words, birth, this.today())
    this.birthHint.textContent = note.text
    this.birthHint.hidden = note.text === ''
    this.guardian.element.hidden = !note.isMinor
    if (this.ofAge !== null) this.ofAge.element.hidden = birth !== ''
    this.notKept.hidden = this.place !== null
  }

  private changed(): void {
    this.isHandedOver = false
    this.told.textContent = ''
    this.refresh()
    this.keep()
  }

  private keep(): void {
    try {
      this.place?.setItem(this.keptName(), JSON.stringify(this.draft()))
    } catch {
      this.place = null
      this.refresh()
    }
  }

  private draft(): Draft {
    return {
      sent: this.sent(),
      consent: this.consent.read(),
      ofAge: this.ofAge?.read() ?? [],
      isHandedOver: this.isHandedOver,
    }
  }

  private keptName(): string {
    const { call, role, form } = this.given.form
    return `ciklus-form-${call}-${role}-${form}`
  }

  /** Takes up what this window kept, which may be half a form. */
  private takeKept(): void {
    try {
      const value: unknown = JSON.parse(this.place?.getItem(this.keptName()) ?? 'null')
      // Written by this page itself; what is no such thing is left alone.
      if (value !== null) this.write(value as Draft)
    } catch {
      this.place?.removeItem(this.keptName())
    }
  }

  /** The fields that are on the page now, in their order. */
  private fields(): readonly FormField[] {
    return [
      ...this.person.values(),
      ...(this.ofAge === null || this.ofAge.element.hidden ? [] : [this.ofAge]),
      ...(this.isMinor() ? this.guardian.fields : []),
      ...this.questions.values(),
      this.consent,
    ]
  }

  private submitted(event: Event): void {
    event.preventDefault()
    const wrong = this.fields().flatMap((field) => {
      const problem = field.problem()
      field.tell(problem)
      return problem === null ? [] : [{ field, problem }]
    })
    this.summary.show(wrong)
    if (wrong.length > 0) return
    const { words, giveFile } = this.given
    const name = this.fileName()
    giveFile(name, applicationText(this.sent()))
    this.isHandedOver = true
    this.keep()
    this.told.textContent = filled(words.saved, { name })
  }

  private fileName(): string {
    const { firstName, lastName } = this.sent().person
    const plain = `${firstName} ${lastName}`.replaceAll(/[^\p{L}\p{N} '-]+/gu, ' ').trim()
    return `${plain.slice(0, 80)}${applicationEnding}`
  }

  private sent(): SentApplication {
    const { form } = this.given
    const text = (name: keyof SentPerson): string =>
      String(this.person.get(name)?.read() ?? '').trim()
    const answers = [...this.questions].map(([id, field]) => [id, field.read()] as const)
    return {
      ...{ call: form.call, form: form.form, role: form.role, language: form.language },
      ...{ organization: form.organization.slice(0, 300), cycle: form.cycle.slice(0, 300) },
      at: this.given.now(),
      person: {
        firstName: text('firstName'),
        lastName: text('lastName'),
        email: text('email'),
        phone: text('phone'),
        city: text('city'),
        birthDate: text('birthDate'),
      },
      guardian: this.isMinor() ? this.guardian.read() : null,
      consent: this.consent.read() === 'yes',
      answers: Object.fromEntries(answers),
    }
  }

  private write({ sent, consent, ofAge, isHandedOver }: Draft): void {
    const { person, guardian, answers } = sent
    for (const [name, field] of this.person) field.write(person[name])
    this.ofAge?.write(ofAge)
    this.guardian.write(guardian)
    for (const [id, field] of this.questions)
      field.write(Object.hasOwn(answers, id) ? (answers[id] ?? '') : '')
    this.consent.write(consent)
    this.isHandedOver = isHandedOver
  }

  /** Takes up a file, which no form saves before the consent and the age are answered. */
  private take(sent: SentApplication): void {
    const consent = sent.consent ? 'yes' : 'no'
    const ofAge = sent.person.birthDate === '' ? ['yes'] : []
    this.write({ sent, consent, ofAge, isHandedOver: false })
    for (const field of this.fields()) field.tell(null)
    this.summary.show([])
    this.changed()
  }
}
