/** What a run of the tests says about a fault. */

/** How it ended for the fault. */
export type Outcome = 'caught' | 'caught (time-out)' | 'SURVIVED' | 'SURVIVED (no test)'

/** The outcome, and the first test that failed. */
export interface Verdict {
  readonly outcome: Outcome
  readonly by: string | null
  /** Every file with a failed test. */
  readonly failedFiles: readonly string[]
}

/** The part of Vitest's JSON report that is read here. */
interface Report {
  readonly numTotalTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

/** A run that has ended: `code` is null when it took too long, `report` when it wrote none. */
export interface Told {
  readonly code: number | null
  readonly said: string
  readonly report: string | null
  readonly folder: string
}

const lastLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .at(-1) ?? ''

/** Caught by a failed test, by a test file that no longer loads, by a run that breaks, or by one that never ends. */
export function judge({ code, said, report, folder }: Told): Verdict {
  if (code === null) return { outcome: 'caught (time-out)', by: null, failedFiles: [] }
  const read = report === null ? null : (JSON.parse(report) as Report)
  const pathOf = (name: string) => name.replaceAll('\\', '/').split(`${folder}/`).at(-1) ?? name
  const failed = (read?.testResults ?? []).filter(({ status }) => status === 'failed')
  const failedFiles = failed.map(({ name }) => pathOf(name))
  const [first] = failed
  if (first !== undefined) {
    const test = first.assertionResults.find(({ status }) => status === 'failed')
    const what = test?.fullName.trim() ?? `does not load: ${lastLine(first.message ?? '')}`
    return { outcome: 'caught', by: `${pathOf(first.name)}: ${what}`, failedFiles }
  }
  if (code !== 0) return { outcome: 'caught', by: `the run broke: ${lastLine(said)}`, failedFiles }
  const isTested = (read?.numTotalTests ?? 0) > 0
  return { outcome: isTested ? 'SURVIVED' : 'SURVIVED (no test)', by: null, failedFiles }
}
