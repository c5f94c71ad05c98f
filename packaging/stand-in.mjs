/**
 * A folder that stands in for Electron's where its runtime is not there: it has the names that packaging works on, and a program that
 * says what it is. It carries a fuse wire, so that flipping fuses is done and read back for real.
 */
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What `@electron/fuses` looks for in a binary. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** Version 1, eight fuses, each as Electron ships it. */
const wire = [1, 8, ...Buffer.from('10110000', 'latin1')]

const program = `#!/bin/sh
echo 'This is not Ciklus: it was packaged with a stand-in for Electron. See docs/packaging.md.' >&2
exit 1
`

/** Makes the folder of Linux anew. */
export async function makeStandIn(folder, version) {
  await rm(folder, { recursive: true, force: true })
  await mkdir(join(folder, 'locales'), { recursive: true })
  await mkdir(join(folder, 'resources'))
  const binary = Buffer.concat([
    Buffer.from(`${program}${sentinel}`, 'latin1'),
    Buffer.from(wire),
    Buffer.from('\n'),
  ])
  await writeFile(join(folder, 'electron'), binary)
  await chmod(join(folder, 'electron'), 0o755)
  await writeFile(join(folder, 'version'), version)
  await writeFile(join(folder, 'LICENSE'), 'A stand-in for Electron.\n')
  await writeFile(join(folder, 'LICENSES.chromium.html'), '<p>A stand-in for Chromium.\n')
  for (const locale of ['de', 'en-US', 'sr'])
    await writeFile(join(folder, 'locales', `${locale}.pak`), '')
}
