/** Says when the program can be used: what can wait begins after that. */
import { useEffect } from 'react'
import { noteUsable } from '../storage/quiet'

/** For the screens that a start can end on: they can be used from their first frame on. */
export function useUsable(): void {
  useEffect(noteUsable, [])
}
