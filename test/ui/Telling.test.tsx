/** States, counts, notices, empty places, progress. */
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { Badge, EmptyState, Notice, ProgressBar, Status } from '../../src-renderer/ui/Notice'
import type { NoticeTone, StatusKind } from '../../src-renderer/ui/Notice'
import iconStyles from '../../src-renderer/ui/Icon.module.css'
import styles from '../../src-renderer/ui/Notice.module.css'
import { listen } from '../support/announced'
import { renderUi, wears } from '../support/render'

describe('Status', () => {
  it('is a word, and a shape of its own beside its colour', () => {
    const kinds: readonly StatusKind[] = ['ok', 'warn', 'danger', 'info', 'neutral', 'accent']
    const { container } = renderUi(
      <>
        {kinds.map((kind) => (
          <Status key={kind} kind={kind} label={`It is ${kind}`} />
        ))}
      </>,
    )
    expect(container.textContent).toBe(kinds.map((kind) => `It is ${kind}`).join(''))
    const shapes = [...container.querySelectorAll('path')].map((path) => path.getAttribute('d'))
    expect(new Set(shapes).size).toBe(kinds.length)
    container.querySelectorAll('svg').forEach((svg, at) => {
      expect(svg.getAttribute('aria-hidden')).toBe('true')
      // The shape alone changes with the state: nothing around it is styled anew.
      expect(wears(svg.firstElementChild, styles[kinds[at] ?? '?'])).toBe(true)
      expect(svg.getAttribute('viewBox')).toBe('0 0 10 10')
    })
    expect(container.querySelector('path')?.getAttribute('fill')).toBe('currentColor')
  })
})

it('Badge is plain, or plum', () => {
  renderUi(
    <>
      <Badge>3</Badge>
      <Badge tone="plum">4</Badge>
      <Badge tone="plain">5</Badge>
    </>,
  )
  const plum = ['3', '4', '5'].map((text) => wears(screen.getByText(text), styles.badgePlum))
  expect(plum).toEqual([false, true, false])
})

describe('Notice', () => {
  it('says what happened, offers what to do, and can be put away', async () => {
    const onPress = vi.fn()
    const onDismiss = vi.fn()
    const { user } = renderUi(
      <Notice title="The disk is full" action={{ label: 'Look', onPress }} onDismiss={onDismiss}>
        Nothing was saved.
      </Notice>,
    )
    expect(screen.getByRole('note').textContent).toBe('The disk is fullNothing was saved.Look')
    expect(screen.getByText('The disk is full').tagName).toBe('STRONG')
    await user.click(screen.getByRole('button', { name: 'Look' }))
    expect(onPress).toHaveBeenCalledTimes(1)
    expect(onDismiss).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(onDismiss).toHaveBeenCalledTimes(1)
  })

  it('has nothing in place of what it is not given', () => {
    const { container, rerender } = renderUi(<Notice title="Done" />)
    expect(container.querySelectorAll('strong')).toHaveLength(1)
    expect(container.querySelector('strong + div')).toBeNull()
    rerender(<Notice>Done</Notice>)
    expect(container.querySelector('strong')).toBeNull()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('is announced at once when it is about a danger, and politely otherwise', async () => {
    const heard = listen()
    const tones: readonly NoticeTone[] = ['info', 'ok', 'warn', 'danger']
    const { container } = renderUi(
      <>
        {tones.map((tone) => (
          <Notice key={tone} tone={tone}>
            {tone}
          </Notice>
        ))}
      </>,
    )
    expect(heard()).toEqual(['! danger'])
    await waitFor(() => expect(heard()).toEqual(['! danger', 'info', 'ok', 'warn']))
    const icons = [...container.querySelectorAll('svg')]
    const names = ['lucide-info', 'lucide-check', 'lucide-triangle-alert', 'lucide-circle-alert']
    expect(icons.map((icon, at) => wears(icon, names[at]))).toEqual([true, true, true, true])
    expect(icons.map((icon, at) => wears(icon, styles[tones[at] ?? '?']))).toEqual([
      ...[true, true, true, true],
    ])
  })

  it('informs when it is given no tone', () => {
    renderUi(<Notice>Done</Notice>)
    expect(wears(screen.getByRole('note'), styles.infoNotice)).toBe(true)
  })
})

describe('EmptyState', () => {
  it('says what the place is for, and the next step', () => {
    const { container } = renderUi(
      <EmptyState icon="users" title="Nobody yet" action={<button>New person</button>}>
        People are kept once.
      </EmptyState>,
    )
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Nobody yet')
    expect(container.textContent).toBe('Nobody yetPeople are kept once.New person')
    const icon = container.querySelector('svg.lucide-users')
    expect(wears(icon, iconStyles.large)).toBe(true)
  })

  it('has nothing in place of what it is not given', () => {
    const { container } = renderUi(<EmptyState title="Nobody yet" />)
    expect(container.querySelector('svg')).toBeNull()
    for (const name of [styles.emptyText, styles.emptyAction])
      expect(container.getElementsByClassName(name ?? '?')).toHaveLength(0)
  })
})

describe('ProgressBar', () => {
  const bar = () => screen.getByRole('progressbar', { name: 'Reading rows' })
  const fill = () => bar().firstElementChild as HTMLElement
  const draw = (value: number, total: number, onCancel?: () => void) => (
    <ProgressBar label="Reading rows" value={value} total={total} onCancel={onCancel} />
  )

  it('says how far the work has come', () => {
    renderUi(draw(3, 12))
    expect(bar().getAttribute('aria-valuemin')).toBe('0')
    expect(bar().getAttribute('aria-valuemax')).toBe('12')
    expect(bar().getAttribute('aria-valuenow')).toBe('3')
    expect(screen.getByText('3 of 12')).not.toBeNull()
    expect(fill().style.inlineSize).toBe('25%')
    expect(wears(fill(), styles.barOpen)).toBe(false)
  })

  it('knows an end that is one step away', () => {
    renderUi(draw(0, 1))
    expect(bar().getAttribute('aria-valuemax')).toBe('1')
    expect(fill().style.inlineSize).toBe('0%')
  })

  it('is never more than full', () => {
    renderUi(draw(15, 12))
    expect(fill().style.inlineSize).toBe('100%')
  })

  it('counts without an end when the end is not known', () => {
    const { container, rerender } = renderUi(draw(7, 0))
    expect(bar().hasAttribute('aria-valuemax')).toBe(false)
    expect(bar().hasAttribute('aria-valuenow')).toBe(false)
    expect(screen.getByText('7')).not.toBeNull()
    rerender(draw(1, 0))
    expect(screen.getByText('1')).not.toBeNull()
    expect(wears(fill(), styles.barOpen)).toBe(true)
    expect(fill().style.inlineSize).not.toBe('0%')
    rerender(draw(0, 0))
    expect(container.textContent).toBe('Reading rows')
  })

  it('is called off, when that can be done', async () => {
    const onCancel = vi.fn()
    const { user, rerender } = renderUi(draw(3, 12, onCancel))
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(onCancel).toHaveBeenCalledTimes(1)
    rerender(draw(3, 12))
    expect(screen.queryByRole('button')).toBeNull()
  })
})
