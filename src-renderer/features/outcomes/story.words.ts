/** The lines of a story in words: its codes named, its lengths written out. */
import type { StoryLine } from './story-rows'
import type { Translator } from '../../i18n/i18n'
import { sentence, wordFor } from '../../i18n/sentence'

const groups = {
  role: 'people:role',
  status: 'people:status',
  reason: 'pairs:reason',
  moment: 'outcomes:moment',
} as const

/** The word of a kind, which several sorts of record have. */
const kindGroups = {
  'outcomes:story.award': 'awards:kindOne',
  'outcomes:story.project': 'projects:kind',
} as const

const isKindKey = (key: string): key is keyof typeof kindGroups => Object.hasOwn(kindGroups, key)

/** A line as it is read. */
export function storyText({ label }: Pick<StoryLine, 'label'>, translator: Translator): string {
  const { t, format } = translator
  const { key, params } = label
  const named = Object.fromEntries(
    Object.entries(groups).flatMap(([name, group]) =>
      params[name] === undefined ? [] : [[name, wordFor(group, String(params[name]), t)]],
    ),
  )
  const kindGroup = isKindKey(key) ? kindGroups[key] : 'outcomes:supportKind'
  const kind =
    params['kind'] === undefined ? {} : { kind: wordFor(kindGroup, String(params['kind']), t) }
  const time =
    typeof params['minutes'] === 'number' ? { time: format.minutes(params['minutes']) } : {}
  const month =
    params['month'] === undefined
      ? {}
      : {
          month: format.monthRange({
            start: `${params['month']}-01`,
            end: `${params['month']}-01`,
          }),
        }
  return sentence({ key, params: { ...params, ...named, ...kind, ...time, ...month } }, translator)
}
