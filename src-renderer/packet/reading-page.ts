/** The page once it is open: the list of applications, what one of them says, and the form beside it. */
import type { PacketApplication } from '../domain/packets/packet-format'
import { button, make } from '../alone-page/elements'
import { ReviewForm } from './form'
import { letterOf, paperOf } from './paper'
import { filled } from '../alone-page/sentences'
import type { PacketSession } from './session'

/** Gives a file to the reviewer. */
export type GiveFile = (name: string, text: string) => void

/** See the file's own comment. */
export class ReadingPage {
  readonly element: HTMLElement
  private readonly progress = make('p', { class: 'progress', role: 'status' })
  private readonly told = make('p', { class: 'told', role: 'status' })
  private readonly kept = make('p', { class: 'notice' })
  private readonly entries = new Map<
    string,
    { readonly item: HTMLElement; readonly state: HTMLElement }
  >()
  private readonly letter: HTMLElement
  private readonly side = make('aside', {})
  private readonly saveButton: HTMLButtonElement
  private open: string | null = null

  constructor(
    private readonly session: PacketSession,
    private readonly giveFile: GiveFile,
  ) {
    const { packet, words } = session
    this.saveButton = button(words.save, () => void this.save())
    this.letter = make('main', { tabindex: 0, 'aria-label': words.applications })
    this.element = make(
      'div',
      { class: 'page', on: { keydown: (event) => this.onKey(event as KeyboardEvent) } },
      this.head(),
      make(
        'div',
        { class: 'columns' },
        make('nav', { 'aria-label': words.applications }, this.list()),
        this.letter,
        this.side,
      ),
      paperOf(session),
    )
    session.listen(() => this.refresh())
    const [first] = packet.applications
    if (first !== undefined) this.show(session.nextAfter('') ?? first.code)
    this.refresh()
  }

  /** Puts the focus where the work begins. */
  enter(): void {
    this.entries.get(this.open ?? '')?.item.focus()
  }

  private head(): HTMLElement {
    const { packet, words } = this.session
    const picker = make('input', {
      type: 'file',
      accept: '.json,application/json',
      hidden: true,
      on: { change: () => void this.load(picker) },
    })
    return make(
      'header',
      {},
      make(
        'div',
        {},
        make(
          'h1',
          {},
          [packet.program, packet.cycle, packet.round].filter((one) => one !== '').join(' · '),
        ),
        make('p', { class: 'soft' }, filled(words.reviewer, { name: packet.reviewer })),
      ),
      this.progress,
      make(
        'div',
        { class: 'acts' },
        this.saveButton,
        button(words.load, () => picker.click()),
        picker,
        button(words.print, () => window.print()),
      ),
      this.kept,
      this.told,
      make('details', {}, make('summary', {}, words.keys), make('p', {}, words.keysText)),
    )
  }

  private list(): HTMLElement {
    const items = this.session.packet.applications.map(({ code, title }) => {
      const state = make('span', { class: 'state' })
      const item = button('', () => this.show(code), { 'data-code': code })
      item.append(make('span', { class: 'name' }, title), state)
      this.entries.set(code, { item, state })
      return make('li', {}, item)
    })
    return make('ol', {}, ...items)
  }

  private application(code: string): PacketApplication | undefined {
    return this.session.packet.applications.find((one) => one.code === code)
  }

  private show(code: string): void {
    const application = this.application(code)
    if (application === undefined) return
    this.open = code
    this.letter.replaceChildren(
      make('h2', {}, application.title),
      make('p', { class: 'soft' }, application.about.join(' · ')),
      ...letterOf(application, this.session),
    )
    this.letter.scrollTop = 0
    this.side.replaceChildren(this.form(code).element)
    this.refresh()
  }

  private form(code: string): ReviewForm {
    this.current = new ReviewForm(this.session, code, () => this.goOn())
    return this.current
  }

  private current: ReviewForm | null = null

  private goOn(): void {
    const next = this.session.nextAfter(this.open ?? '')
    if (next === null) {
      this.say(this.session.words.allDone)
      this.saveButton.focus()
      return
    }
    this.show(next)
    this.current?.enter()
  }

  private refresh(): void {
    const { session } = this
    const { words, packet } = session
    this.progress.textContent = filled(words.progress, {
      done: session.finished,
      all: packet.applications.length,
    })
    // What is left to do then.
    this.saveButton.classList.toggle('primary', session.finished === packet.applications.length)
    this.kept.textContent = session.isLost
      ? words.lost
      : session.isKept
        ? words.kept
        : words.notKept
    this.kept.classList.toggle('warn', !session.isKept || session.isLost)
    for (const [code, { item, state }] of this.entries) {
      const now = session.stateOf(code)
      state.textContent = words[now]
      state.dataset['state'] = now
      if (code === this.open) item.setAttribute('aria-current', 'true')
      else item.removeAttribute('aria-current')
    }
  }

  private say(text: string): void {
    this.told.textContent = text
  }

  private async save(): Promise<void> {
    const { session } = this
    const { name, text } = await session.file()
    this.giveFile(name, text)
    const left = session.packet.applications.length - session.finished
    this.say(filled(left === 0 ? session.words.saved : session.words.savedOpen, { name, left }))
  }

  private async load(picker: HTMLInputElement): Promise<void> {
    const [file] = [...(picker.files ?? [])]
    if (file === undefined) return
    // No file of answers is larger; one that is would only take memory.
    const count = file.size > 50_000_000 ? null : await this.session.load(await file.text())
    picker.value = ''
    const { words } = this.session
    this.say(count === null ? words.notAnswers : filled(words.loaded, { count }))
    if (this.open !== null) this.show(this.open)
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const { target } = event
    const inList = target instanceof HTMLElement ? target.dataset['code'] : undefined
    if (inList !== undefined) this.onListKey(event, inList)
    else if (target instanceof HTMLTextAreaElement) return
    if (event.key !== 'PageDown' && event.key !== 'PageUp') return
    event.preventDefault()
    const step = this.letter.clientHeight * 0.85
    this.letter.scrollBy({ top: event.key === 'PageDown' ? step : -step })
  }

  private onListKey(event: KeyboardEvent, code: string): void {
    const codes = this.session.packet.applications.map((one) => one.code)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const to = step === 0 ? undefined : codes[codes.indexOf(code) + step]
    if (to !== undefined) {
      event.preventDefault()
      this.show(to)
      this.entries.get(to)?.item.focus()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      this.show(code)
      this.current?.enter()
    }
  }
}
