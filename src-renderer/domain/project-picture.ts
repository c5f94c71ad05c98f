/** A picture of a project: what it shows, who took it, where it stands among the others. */
import { isPictureHash } from '../../src-shared/pictures'
import { describeRecord, number, reference, structured, text, textIn, yesNo } from './descriptor'
import { joined } from './title-parts'

/** The most pictures of one project. */
export const mostPictures = 12

/**
 * A picture of a project. Its id says nothing of the picture: ids of what was erased are kept, and the sum of a photograph must not be. What it says, and
 * where it stands, are fields of their own, so that two computers may change them at once.
 */
export interface ProjectPicture {
  readonly id: string
  readonly projectId: string
  /** The name of a picture that is kept. */
  readonly picture: string
  /** Below it. */
  readonly caption: string | null
  /** Who took it. */
  readonly credit: string | null
  /** What it shows, for whoever cannot see it. */
  readonly alt: string | null
  /** The smallest comes first; between two others a fraction, so that moving one changes that one alone. */
  readonly position: number
  /** Whether it is printed in the report of the cycle. */
  readonly inReport: boolean
}

const words = { isOptional: true, privacy: 'personal' } as const

/** The description of a picture of a project. */
export const projectPictures = describeRecord<ProjectPicture>()({
  table: 'projectPictures',
  indexes: { 5: 'id, projectId, picture' },
  fields: {
    projectId: reference('records:kind.projects', 'projects'),
    picture: structured('projects:pictures.picture', 'picture', isPictureHash, {
      isLasting: true,
      privacy: 'sensitive',
    }),
    caption: text('projects:pictures.caption', words),
    credit: text('projects:pictures.credit', words),
    alt: text('projects:pictures.alt', words),
    position: number('projects:pictures.position'),
    inReport: yesNo('projects:pictures.inReport'),
  },
  title: (row, find) => titleOf(row, find),
  plainTitle: (row, find) => titleOf(row, find),
  screen: { name: 'people', by: null },
})

/** The project, and what is said of the picture. */
function titleOf(
  row: Parameters<typeof textIn>[0],
  find: (table: 'projects', id: string) => Parameters<typeof textIn>[0],
): string {
  return joined(
    textIn(find('projects', textIn(row, 'projectId')), 'title'),
    textIn(row, 'caption') || textIn(row, 'alt'),
  )
}
