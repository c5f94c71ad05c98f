/** Words in a place of the page that are said when they change. */
import type { ReactNode } from 'react'
import { useSaid } from './use-said'

/** The words; for whoever only listens, the same as `useSaid` on an element of one's own. */
export function Said(props: {
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  const place = useSaid({ isNew: true })
  return (
    <div ref={place} className={props.className}>
      {props.children}
    </div>
  )
}
