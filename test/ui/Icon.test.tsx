/** Icons: for the eye only. */
import { describe, expect, it } from 'vitest'
import { Icon } from '../../src-renderer/ui/Icon'
import type { IconName } from '../../src-renderer/ui/Icon'
import styles from '../../src-renderer/ui/Icon.module.css'
import { renderUi, wears } from '../support/render'

/** The drawings by name, as lucide calls them. */
const drawings: Readonly<Record<IconName, string>> = {
  archive: 'archive',
  'arrow-left': 'arrow-left',
  'arrow-right': 'arrow-right',
  award: 'award',
  book: 'book-open',
  calendar: 'calendar',
  chart: 'chart-column',
  check: 'check',
  'chevron-down': 'chevron-down',
  'chevron-left': 'chevron-left',
  'chevron-right': 'chevron-right',
  'chevron-up': 'chevron-up',
  alert: 'circle-alert',
  help: 'circle-question-mark',
  clock: 'clock',
  copy: 'copy',
  download: 'download',
  more: 'ellipsis',
  external: 'external-link',
  eye: 'eye',
  sheet: 'file-spreadsheet',
  file: 'file-text',
  folder: 'folder-open',
  graduate: 'graduation-cap',
  home: 'house',
  info: 'info',
  languages: 'languages',
  'list-checks': 'list-checks',
  working: 'loader-circle',
  mail: 'mail',
  menu: 'menu',
  fit: 'maximize-2',
  minus: 'minus',
  pencil: 'pencil',
  picture: 'image',
  plus: 'plus',
  presentation: 'presentation',
  print: 'printer',
  redo: 'redo-2',
  restore: 'rotate-ccw',
  search: 'search',
  settings: 'settings',
  trash: 'trash-2',
  warning: 'triangle-alert',
  undo: 'undo-2',
  upload: 'upload',
  user: 'user',
  'user-plus': 'user-plus',
  users: 'users',
  close: 'x',
  'zoom-in': 'zoom-in',
  'zoom-out': 'zoom-out',
  handshake: 'handshake',
}

describe('Icon', () => {
  it('is no word and no stop of Tab', () => {
    const { container } = renderUi(<Icon name="check" />)
    const svg = container.querySelector('svg')
    expect(svg?.getAttribute('aria-hidden')).toBe('true')
    expect(svg?.getAttribute('focusable')).toBe('false')
    expect(svg?.getAttribute('stroke-width')).toBe('1.75')
  })

  it('draws under each name what the name says', () => {
    const names = Object.keys(drawings) as IconName[]
    const { container } = renderUi(
      <>
        {names.map((name) => (
          <Icon key={name} name={name} />
        ))}
      </>,
    )
    const drawn = [...container.querySelectorAll('svg')].map((svg) => svg.getAttribute('class'))
    expect(drawn).toHaveLength(names.length)
    names.forEach((name, at) => {
      expect(drawn[at]?.split(' ')).toContain(`lucide-${drawings[name]}`)
    })
  })

  it('is large when it is asked to, and takes a class', () => {
    const { container } = renderUi(
      <>
        <Icon name="check" />
        <Icon name="check" large className="mine" />
      </>,
    )
    const [small, large] = container.querySelectorAll('svg')
    expect(wears(small, styles.large)).toBe(false)
    expect(wears(large, styles.large)).toBe(true)
    expect(wears(large, 'mine')).toBe(true)
  })
})
