/** How much room the window leaves for the rail. The widths stand in `Shell.module.css`, where they grow with the text. */
import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

/** The rail with its words, with icons alone, or behind a button of the top line. */
type RailFold = 'whole' | 'icons' | 'menu'

/** By the width of the measure, in pixels. Nothing has a width where nothing is laid out: then the rail is whole. */
const folds: readonly RailFold[] = ['whole', 'icons', 'menu']

/** Follows the room there is; the measure is an element of the class `measure`. */
export function useRailFold(): {
  readonly fold: RailFold
  readonly measure: RefObject<HTMLSpanElement | null>
} {
  const measure = useRef<HTMLSpanElement>(null)
  const [fold, setFold] = useState<RailFold>('whole')
  useLayoutEffect(() => {
    const element = measure.current
    if (element === null) return undefined
    const read = () => setFold(folds[element.offsetWidth] ?? 'whole')
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { fold, measure }
}
