/** The registry of actions, what screens add to it, and how well titles fit what was typed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  actionOf,
  actionsOf,
  defineActions,
  isReachable,
  isEnabled,
  isHere,
  labelOf,
  onRegistered,
  onScreen,
  perform,
  provideActions,
  registerActions,
  registered,
  runAction,
  titleOf,
} from '../../src-renderer/app/actions'
import type { Action } from '../../src-renderer/app/actions'
import type { About, PlainActionId } from '../../src-renderer/app/actions.types'
import { registerCreator, registerFinder, registeredFinding } from '../../src-renderer/app/finders'
import { useUi } from '../../src-renderer/app/ui'
import { fit, ranked } from '../../src-renderer/shell/ranking'
import { testKey } from '../labels'

const done: unknown[] = []
let isReady = true

const stars = defineActions('stars', {
  look: {
    title: testKey('k:look'),
    label: testKey('k:lookShort'),
    inPalette: true,
    when: () => isReady,
    run: () => done.push('look'),
  },
  name: {
    title: (star: string, t) => t(testKey('k:name'), { star }),
    when: (star: string) => star !== '',
    run: (star: string) => Promise.resolve(done.push(star)),
  },
  chart: { title: testKey('k:chart'), screen: 'people', run: () => done.push('chart') },
  mark: { title: testKey('k:mark'), run: onScreen<number>() },
})

const named = (name: keyof typeof stars.actions): Action => {
  const action = registered().actions.find(({ id }) => id === `stars.${name}`)
  if (action === undefined) throw new Error(name)
  return action
}

const before = registered().actions
const removers: (() => void)[] = []

beforeEach(() => {
  done.length = 0
  isReady = true
  registerActions([stars])
})
afterEach(() => {
  for (const remove of removers.splice(0)) remove()
  registerActions([])
})

const t = (key: string, params?: Readonly<Record<string, unknown>>): string =>
  params === undefined ? key : `${key} ${JSON.stringify(params)}`

describe('the registry', () => {
  it('names actions by their area and lists them in order', () => {
    expect(before).toEqual([])
    expect(actionsOf([stars]).map(({ id }) => id)).toEqual([
      'stars.look',
      'stars.name',
      'stars.chart',
      'stars.mark',
    ])
  })

  it('does an action, about nothing or about something, unless it cannot be done now', async () => {
    expect(perform(named('look'), undefined)).toBe(1)
    await expect(perform(named('name'), 'Vega')).resolves.toBe(2)
    isReady = false
    expect(perform(named('look'), undefined)).toBe(false)
    expect(perform(named('name'), '')).toBe(false)
    expect(done).toEqual(['look', 'Vega'])
  })

  it('knows an action only by its own id and what it is about', () => {
    const never = () => {
      // @ts-expect-error There is no such action.
      runAction('people.ad')
      // @ts-expect-error It is about a name.
      runAction('people.addNamed')
      // @ts-expect-error A name is letters.
      runAction('people.addNamed', 5)
      // @ts-expect-error It is about nothing.
      runAction('people.add', 'Vega')
      const isPlain: PlainActionId = 'people.add'
      // @ts-expect-error It is about a name, so no list of plain actions has it.
      const isNot: PlainActionId = 'people.addNamed'
      return [isPlain, isNot]
    }
    expect(never).toBeTypeOf('function')
    const name: About<'people.addNamed'> = 'Vega'
    expect(name).toBe('Vega')
    expect(() => actionOf('people.add')).toThrow(/people\.add/)
  })

  it('says its words: the full ones, and the shorter ones where it has them', () => {
    const [look, name] = registered().actions
    const words = (action: Action | undefined, about?: unknown) =>
      action && [titleOf(action, t, about), labelOf(action, t, about)]
    expect(words(look)).toEqual(['k:look', 'k:lookShort'])
    expect(words(name, 'Vega')).toEqual(['k:name {"star":"Vega"}', 'k:name {"star":"Vega"}'])
  })

  it('has an action of one screen only there', () => {
    useUi.setState({ screen: 'home' })
    expect(isHere(named('chart'))).toBe(false)
    useUi.setState({ screen: 'people' })
    expect(isHere(named('chart'))).toBe(true)
    useUi.setState({ screen: 'home' })
  })
})

describe('what a screen does', () => {
  const mark = () => named('mark')

  it('can be done while it is shown, and the last screen is the one that does it', () => {
    expect([isHere(mark()), isReachable(mark()), perform(mark(), 1)]).toEqual([false, false, false])
    const add = (name: string) =>
      provideActions([{ id: 'stars.mark', run: (about: number) => done.push(`${name} ${about}`) }])
    const takeFirst = add('first')
    removers.push(add('second'))
    expect(isReachable(mark())).toBe(true)
    perform(mark(), 1)
    takeFirst()
    perform(mark(), 2)
    expect(done).toEqual(['second 1', 'second 2'])
  })

  it('stands there as if it could until its screen says that it cannot', () => {
    expect(isEnabled(mark(), 1)).toBe(true)
    removers.push(provideActions([{ id: 'stars.mark', run: null }]))
    expect([isHere(mark()), isEnabled(mark(), 1), perform(mark(), 1)]).toEqual([true, false, false])
  })

  it('is told to whoever listens', () => {
    let count = 0
    const stop = onRegistered(() => (count += 1))
    provideActions([{ id: 'stars.mark', run: null }])()
    stop()
    provideActions([{ id: 'stars.mark', run: null }])()
    expect(count).toBe(2)
  })
})

describe('finders', () => {
  it('are one for an area, and forgotten when they are taken away', () => {
    const finder = (titleKey: string) => ({ titleKey: testKey(titleKey), find: () => [] })
    registerFinder('area', finder('k:one'))
    const remove = registerFinder('area', finder('k:two'))
    expect(registeredFinding().finders.map((known) => known.titleKey)).toEqual(['k:two'])
    remove()
    expect(registeredFinding().finders).toEqual([])
    registerCreator({ titleKey: testKey('k:create'), run: () => undefined })()
    expect(registeredFinding().creators).toEqual([])
  })
})

describe('fit', () => {
  it('wants every word of the query, in either script', () => {
    expect(fit('Нова радионица', 'nova rad')).not.toBeNull()
    expect(fit('Nova radionica', 'nova par')).toBeNull()
    expect(fit('anything', '')).toBe(0)
  })

  it('puts titles that begin with the query before those that only contain it', () => {
    const titles = ['Print the sign-in sheet', 'Undo', 'Sign a certificate', 'Design']
    expect(ranked(titles, 'sign', (title) => title)).toEqual([
      'Sign a certificate',
      'Print the sign-in sheet',
      'Design',
    ])
  })

  it('puts what is called so before what is only found by it', () => {
    const words: Readonly<Record<string, string>> = { Alumni: 'past cycles', 'All cycles…': 'list' }
    const found = ranked(
      Object.keys(words),
      'cycles',
      (title) => `${title} ${words[title] ?? ''}`,
      (title) => [title],
    )
    expect(found).toEqual(['All cycles…', 'Alumni'])
  })
})
