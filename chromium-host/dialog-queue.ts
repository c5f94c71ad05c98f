/** Dialogs that a test answers: answers may be given before or after the program asks. */

/** A dialog that was opened: what kind, and the options that the program gave Electron. */
export interface AskedDialog {
  readonly kind: 'open' | 'save' | 'message'
  readonly options: Readonly<Record<string, unknown>>
}

/** An answer: paths, none for a closed dialog; or the number of a message box's button. */
export interface Reply {
  readonly paths: readonly string[]
  readonly button: number
}

/** The answers to come and the questions so far. */
export class Dialogs {
  /** Every dialog that was opened, in order. */
  readonly asked: AskedDialog[] = []
  readonly #answers: Reply[] = []
  readonly #waiting: ((answer: Reply) => void)[] = []

  /** Answers the next dialog with one or more paths. */
  choose(...paths: readonly string[]): void {
    this.#give({ paths, button: 0 })
  }

  /** Closes the next dialog. */
  cancel(): void {
    this.#give({ paths: [], button: 0 })
  }

  /** Presses a button of the next message box, counted from 0. */
  press(button: number): void {
    this.#give({ paths: [], button })
  }

  /** Closes every dialog that is open and takes back the answers to those that were not opened. */
  cancelAll(): void {
    this.#answers.length = 0
    while (this.#waiting.length > 0) this.cancel()
  }

  /** Takes a question and gives its answer, waiting for one if need be. For the launcher. */
  ask(dialog: AskedDialog): Promise<Reply> {
    this.asked.push(dialog)
    const answer = this.#answers.shift()
    if (answer !== undefined) return Promise.resolve(answer)
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  #give(answer: Reply): void {
    const waiting = this.#waiting.shift()
    if (waiting === undefined) this.#answers.push(answer)
    else waiting(answer)
  }
}
