/** The sample's organization: invented, like everybody in it. */
import { createHash } from 'node:crypto'
import { create } from '../../src-renderer/domain/edits'
import { workspaceId } from '../../src-renderer/domain/workspace'
import type { SampleKit } from './sample-kit'

/** A mark of three rooms with an open door. */
const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 80" width="100" height="80">
<g fill="none" stroke="#5b1f4a" stroke-width="5"><path d="M8 72V20h28v52zM36 72V8h28v64zM64 72V32h28v40"/></g>
<path d="M64 72l16-8V40l-16-8z" fill="#5b1f4a"/></svg>`

/** The same as it goes into the file. */
export const sampleLogo = {
  hash: createHash('sha256').update(logo).digest('hex'),
  data: Buffer.from(logo).toString('base64'),
}

/** Makes the organization and those who sign. */
export async function makeProgram({ write, newId }: SampleKit): Promise<void> {
  await write('2018-11-02', [
    create('workspaces', {
      id: workspaceId,
      organization: 'Udruženje Prostor',
      program: 'Mentorstvo u kulturi',
      city: 'Beograd',
      logo: sampleLogo.hash,
      documentLanguage: 'en',
      isSample: true,
      createdOn: '2018-11-02',
    }),
    create('signatories', {
      id: newId(),
      name: 'Vesna Radovanović',
      role: 'Director',
      position: 1,
    }),
    create('signatories', {
      id: newId(),
      name: 'Pavle Antić',
      role: 'Program coordinator',
      position: 2,
    }),
  ])
}
