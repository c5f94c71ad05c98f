/** Which screen states are crawled after a change. */
import { describe, expect, it } from 'vitest'
import { statesToCrawl } from './lib/changed'
import { firstStates } from './lib/first-states'
import { frames, states } from './lib/states'

const all = [...firstStates, ...frames, ...states]
const screensOf = (...changed: readonly string[]) => [
  ...new Set(statesToCrawl(all, changed).map(({ screen }) => screen)),
]

describe('The states that are crawled', () => {
  it('are all of the screens of the area that changed, wherever its folder is', () => {
    const crawled = statesToCrawl(all, ['src-renderer/features/pairs/PairsScreen.tsx'])
    expect(crawled).toEqual(all.filter(({ screen }) => screen === 'pairs'))
    expect(screensOf('src-renderer/program/features/awards/awards.rules.ts')).toEqual(['awards'])
  })

  it('are those on which an area is seen that has no screen of its own', () => {
    expect(screensOf('src-renderer/features/trash/TrashTab.tsx')).toEqual(['settings', 'people'])
    expect(screensOf('src-renderer/features/workspace/FirstRunScreen.tsx')).toEqual([
      null,
      'settings',
    ])
    expect(screensOf('src-renderer/features/programs/OtherPrograms.tsx')).toEqual([null, 'home'])
    expect(screensOf('src-renderer/features/guide/GuideView.tsx')).toEqual(['home', 'people'])
  })

  it('are a few of every kind when what all screens are made of changed', () => {
    const few = statesToCrawl(all, ['src-renderer/ui/Button.tsx'])
    expect(few.length).toBeGreaterThan(4)
    expect(few.length).toBeLessThan(10)
    expect(statesToCrawl(all, ['src-renderer/i18n/catalogues/en/core.json'])).toEqual(few)
  })

  it('are both when both changed, and each once', () => {
    const both = statesToCrawl(all, [
      'src-renderer/ui/Button.tsx',
      'src-renderer/features/alumni/AlumniScreen.tsx',
    ])
    expect(both.map(({ name }) => name)).toContain('alumni')
    expect(new Set(both).size).toBe(both.length)
  })

  it('are none when nothing that is on a screen changed', () => {
    expect(statesToCrawl(all, ['docs/guide.md', 'src-main/journal/disk.ts', 'README.md'])).toEqual(
      [],
    )
  })

  it('knows an area for everything it names', () => {
    const areas = Object.keys(import.meta.glob('../../src-renderer/**/features/*/*.{ts,tsx}')).map(
      (path) => /features\/([^/]+)\//u.exec(path)?.[1] ?? '',
    )
    for (const area of new Set(areas))
      expect(screensOf(`src-renderer/features/${area}/x.ts`), area).not.toEqual([])
  })
})
