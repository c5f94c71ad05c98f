/**
 * Every screen state, on one page that is loaded once. Nothing on it keeps somebody out: axe looks at it in light and in dark, its words
 * are read in English and in Serbian and have room. Every control has a name, is reached from the keyboard, shows the focus, and does
 * something. The screens on which people come together are here, the others in `around.screens.ts`: two suites run at a time.
 */
import { describe, expect, it } from 'vitest'
import { begin } from './lib/begin'
import { crawledNow } from './lib/changed'
import { controlsIn, walkWithTab, wordsOf } from './lib/controls'
import type { Control } from './lib/controls'
import { contentOf, useAll } from './lib/crawl'
import { outOfReach } from './lib/faults'
import { firstStates } from './lib/first-states'
import { forgottenScreens, frames, recordStates } from './lib/states'
import { lookAndCrawl, useSession } from './lib/suite'
import { alike, drawn, inForcedColours } from './lib/system-colours'

const session = useSession()

describe('The crawl itself', () => {
  it('leaves no screen out', () => {
    expect(forgottenScreens()).toEqual([])
  })

  it('finds a button that does nothing, has no name and is not reached with Tab', async () => {
    const { page } = session()
    const [state] = frames
    if (state === undefined) throw new Error('There is no frame')
    const crawl = { session: session(), state, scope: '[data-planted]', patience: 500 }
    const plant = async (): Promise<readonly Control[]> => {
      await begin(crawl)
      await page.evaluate(() => {
        const planted = document.createElement('div')
        planted.dataset['planted'] = ''
        planted.innerHTML = '<button>Idle</button><button tabindex="-1">\u00a0</button>'
        document.querySelector('main')?.append(planted)
      })
      return controlsIn(page, crawl.scope)
    }
    const controls = await plant()
    expect(controls.map(wordsOf)).toEqual(['button “Idle”', 'button “”'])
    expect(outOfReach(controls, await walkWithTab(page, controls, crawl.scope))).toEqual([
      'button “”',
    ])
    for (const at of [0, 1]) {
      const one = (await plant()).slice(at, at + 1)
      const faults = await useAll(crawl, one, await contentOf(page), new Set())
      expect(faults).toEqual(one.map((control) => `${wordsOf(control)} does nothing`))
    }
  })
})

describe('In the colours of the system', () => {
  const state = (name: string) => {
    const found = recordStates.find((one) => one.name === name)
    if (found === undefined) throw new Error(`There is no state ${name}`)
    return found
  }

  it('it can be seen which row is open, what is chosen, which screen one is on and where the focus is', async () => {
    const { page } = session()
    await begin({ session: session(), state: state('people: a mentor open'), scope: 'main' })
    const seen = [
      { what: 'row', chosen: '[role=row][data-current]', other: '[role=row]:not([data-current])' },
      {
        what: 'segment',
        chosen: 'label:has(input:checked)',
        other: 'label:has(input:not(:checked))',
      },
      { what: 'screen', chosen: 'nav [aria-current=page]', other: 'nav [aria-current=false]' },
    ]
    await inForcedColours(page, async () => {
      expect(await alike(page, seen)).toEqual([])
      const atRest = await drawn(page, '[role=separator][tabindex]')
      await page.locator('[role=separator][tabindex]').focus()
      await page.keyboard.press('ArrowLeft')
      expect(await drawn(page, '[role=separator][tabindex]')).not.toBe(atRest)
    })
  })

  it('the stages of a cycle that are past, now and to come differ', async () => {
    const { page } = session()
    await begin({ session: session(), state: state('home'), scope: 'main' })
    const bar = (at: string) => `ol[aria-label] > li:${at} > [aria-hidden]`
    const same = await inForcedColours(page, () =>
      alike(page, [
        { what: 'past and now', chosen: bar('is([aria-current=step])'), other: bar('first-child') },
        { what: 'now and then', chosen: bar('is([aria-current=step])'), other: bar('last-child') },
        { what: 'past and then', chosen: bar('first-child'), other: bar('last-child') },
      ]),
    )
    expect(same).toEqual([])
  })
})

const states = [...firstStates, ...frames, ...recordStates]
lookAndCrawl(
  session,
  states.map((state) => ({
    state,
    name: state.name,
    ...(frames.includes(state) ? { within: 'nav, header' } : {}),
  })),
  crawledNow(states),
)
