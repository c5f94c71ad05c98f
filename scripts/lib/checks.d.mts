/** A report of Vitest's, as far as it is read. */
export interface TestReport {
  readonly testResults?: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults?: readonly {
      readonly status: string
      readonly fullName: string
      readonly failureMessages?: readonly string[]
    }[]
  }[]
}

/** What failed, a line each: the file, the test and the first line of what was wrong. */
export function failuresIn(report: TestReport): readonly string[]
