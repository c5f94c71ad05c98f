/** Types of `package-report.mjs`. */

/** Where the parts of a packaged program are. */
export interface PackagedProgram {
  readonly folder: string
  readonly binary: string
  readonly resources: string
}
/** The packaged folders in an output folder. */
export function packagedIn(output: string): PackagedProgram[]
/** Unpacks a packaged program; gives the folder that stands for its archive. */
export function unpackProgram(resources: string, target: string): Promise<string>
/** Everything that is wrong with a packaged program. */
export function problemsOf(program: PackagedProgram): Promise<string[]>
