/** Which screen states a change is about: those whose controls are all used once more before it is passed on. */
import { execFileSync } from 'node:child_process'
import type { ScreenState } from './states'

/** Areas that have no screen of their own, by the screens on which they are seen. */
const seenOn: Readonly<Record<string, readonly string[]>> = {
  attendance: ['workshops', 'import'],
  backups: ['settings'],
  call: ['selection', 'home'],
  computers: ['settings', ''],
  erasure: ['people'],
  guide: ['home', 'people'],
  help: ['settings'],
  history: ['settings', 'people', 'pairs'],
  meetings: ['pairs'],
  merging: ['people'],
  programs: ['home', ''],
  outcomes: ['people', 'pairs'],
  projects: ['people'],
  recovery: ['settings'],
  register: ['settings'],
  records: ['settings', 'check'],
  trash: ['settings', 'people'],
  updates: ['settings'],
  workspace: ['settings', ''],
}

/** States that stand for all others when what every screen is made of has changed. */
const few: ReadonlySet<string> = new Set([
  'first page',
  'home',
  'people: a mentee open',
  'pairs: making pairs',
  'awards: issuing',
  'settings: computer',
  'home: the palette',
])

/** The area that a file belongs to; null when it is a part of every screen, undefined when it is of none. */
function areaOf(path: string): string | null | undefined {
  const [, area] = /^src-renderer\/(?:.*\/)?features\/([^/]+)\//u.exec(path) ?? []
  if (area !== undefined) return area
  const isOfAll = /^(?:src-renderer|src-shared|resources\/fonts|test\/screens|test\/support)\//u
  return isOfAll.test(path) ? null : undefined
}

/** The states whose controls are to be used, when these files (paths from the project's folder, with `/`) have changed. */
export function statesToCrawl(
  states: readonly ScreenState[],
  changed: readonly string[],
): readonly ScreenState[] {
  const areas = new Set(changed.map(areaOf))
  const screens = new Set<string>()
  for (const area of areas)
    for (const screen of seenOn[area ?? ''] ?? [area ?? null])
      if (screen !== null) screens.add(screen)
  return states.filter(
    ({ name, screen }) => screens.has(screen ?? '') || (areas.has(null) && few.has(name)),
  )
}

/** What git says has changed: what is not committed, and commits that are not passed on; the last commit when there is neither. */
export function changedFiles(): readonly string[] {
  const git = (...args: readonly string[]): readonly string[] => {
    try {
      const text = execFileSync('git', args, {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      return text.split('\n').filter((line) => line !== '')
    } catch {
      // Not a clone, or there is no such commit.
      return []
    }
  }
  const open = [
    ...git('diff', '--name-only', 'HEAD'),
    ...git('ls-files', '--others', '--exclude-standard'),
    ...git('diff', '--name-only', 'origin/main...HEAD'),
  ]
  return open.length > 0 ? open : git('diff', '--name-only', 'HEAD~1', 'HEAD')
}

/** Whether a state is crawled in this run: all with `CIKLUS_CRAWL=all`, those that a change is about otherwise. */
export function crawledNow(states: readonly ScreenState[]): (state: ScreenState) => boolean {
  const { CIKLUS_CRAWL: wanted } = process.env
  if (wanted === 'all') return () => true
  if (wanted === 'none') return () => false
  const chosen = new Set(statesToCrawl(states, changedFiles()))
  return (state) => chosen.has(state)
}
