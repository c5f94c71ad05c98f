/** How the command palette finds a workshop, in whatever cycle it is. */
import { foldLoose } from '../../i18n/fold'
import { currentLanguage, translatorFor } from '../../i18n/i18n'
import { registerFinder } from '../../app/finders'
import { goTo } from '../../app/go-to'
import { readCycles } from '../../storage/cycles'
import { readAllWorkshops } from './workshops.data'

/** Adds the finder. Called once, at start. */
export function registerWorkshopFinder(): void {
  registerFinder('workshops', {
    titleKey: 'workshops:title',
    find: async (query, limit) => {
      const { format } = translatorFor(currentLanguage())
      const words = foldLoose(query).split(' ')
      const cycles = new Map((await readCycles()).map((cycle) => [cycle.id, cycle.name]))
      const fits = (title: string): boolean => {
        const folded = foldLoose(title)
        return words.every((word) => folded.includes(word))
      }
      return (await readAllWorkshops())
        .filter((row) => cycles.has(row.cycleId) && fits(row.title))
        .toSorted((a, b) => b.when.date.localeCompare(a.when.date))
        .slice(0, limit)
        .map(({ id, title, when, cycleId }) => ({
          id,
          title,
          hint: [cycles.get(cycleId), format.date(when.date)].join(' · '),
          icon: 'presentation',
          run: () => goTo({ screen: 'workshops', cycleId, recordId: id }),
        }))
    },
  })
}
