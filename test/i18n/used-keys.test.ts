/** Every key of the catalogues is used by the program, and every key that the program names is there. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isTranslationKey, translationKeys } from '../../src-renderer/i18n/translation-key'
import { isUsed, namedIn, sourcesIn } from './used-keys'

/**
 * Keys that no source names and that stay all the same, each with its reason; a released label is one when nothing writes it any
 * more, because old logs still show it. There are none yet: what becomes a key only at run time (failures of the main process,
 * values of records) has a template or a group in the sources, and its words stand there too.
 */
const kept: Readonly<Record<string, string>> = {}

const keys = [...translationKeys()]
const areaOf = (text: string): string => text.slice(0, text.indexOf(':'))
const areas = new Set(keys.map(areaOf))

describe('the keys of the catalogues', () => {
  const named = namedIn(sourcesIn(['src-renderer', 'src-shared', 'src-main']))

  it('are those of every file', () => {
    const files = readdirSync(new URL('../../src-renderer/i18n/catalogues/en/', import.meta.url))
    expect([...areas].toSorted()).toEqual(files.map((file) => file.replace('.json', '')).toSorted())
  })

  it('are all used', () => {
    expect(keys.filter((key) => !isUsed(key, named) && !Object.hasOwn(kept, key))).toEqual([])
  })

  it('are kept unused only when they are there and unused', () => {
    const wrong = Object.keys(kept).filter((key) => !isTranslationKey(key) || isUsed(key, named))
    expect(wrong).toEqual([])
  })

  it('are there when the sources name them, or their group', () => {
    const isGroup = (text: string) => keys.some((key) => key.startsWith(`${text}.`))
    const missing = [...named.texts].filter(
      ([text]) => areas.has(areaOf(text)) && !isTranslationKey(text) && !isGroup(text),
    )
    expect(missing).toEqual([])
  })
})

describe('a key is used', () => {
  const used = (key: string, text: string) => isUsed(key, namedIn([{ path: 'a.ts', text }]))

  it('when a source names it, not when a type or a comment does', () => {
    expect(used('a:b.c', "t('a:b.c')")).toBe(true)
    expect(used('a:b.c', 't(`a:b.c`)')).toBe(true)
    expect(used('a:b.c', "t('a:b.cd')")).toBe(false)
    expect(used('a:b.c', "type Key = Extract<Keys, 'a:b.c'>")).toBe(false)
    expect(used('a:b.c', '// a:b.c')).toBe(false)
  })

  it('when a template can say it with words of the sources', () => {
    expect(used('a:b.c', "const all = ['c']; t(`a:b.${one}`)")).toBe(true)
    expect(used('a:b.c', 'const all = { c: 1 }; t(`a:b.${one}`)')).toBe(true)
    expect(used('a:b.c', "type One = 'c'; t(`a:b.${one}`)")).toBe(true)
    expect(used('a:b.c', "const all = ['d']; t(`a:b.${one}`)")).toBe(false)
    expect(used('a:b.c.d', "const all = ['c']; t(`a:b.${one}.d`)")).toBe(true)
    expect(used('a:b.cTitle', "const all = ['c']; t(`a:b.${one}Title`)")).toBe(true)
    expect(used('a:c.d', "const all = ['c', 'd']; t(`a:${one}.${other}`)")).toBe(true)
    expect(used('a:b.c', "const all = ['c']; `x:b.${one}`")).toBe(false)
  })

  it('when its group is named, and its own word somewhere', () => {
    expect(used('a:b.c', "const all = ['c']; wordFor('a:b', one, t)")).toBe(true)
    expect(used('a:b.c', "wordFor('a:b', one, t)")).toBe(false)
  })
})
