/** Whether the program that runs on macOS carries somebody's certificate: only then does the system let it be replaced by itself. */
import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'

/** Runs the system's own tool; gives what it said. */
type AskCodesign = (bundle: string) => string

const askCodesign: AskCodesign = (bundle) =>
  spawnSync('/usr/bin/codesign', ['-dv', bundle], { encoding: 'utf8', timeout: 5000 }).stderr

/** The folder of the program, `Ciklus.app`, from the path of the file that runs in it. */
export const bundleOf = (execPath: string): string => dirname(dirname(dirname(execPath)))

/** True when a team's name is in the signature: one made ad hoc, and none at all, have no team. */
export function hasCertificate(execPath: string, ask: AskCodesign = askCodesign): boolean {
  const team = /^TeamIdentifier=(.+)$/mu.exec(ask(bundleOf(execPath)))?.[1]
  return team !== undefined && team !== 'not set'
}
