/** Hears what a screen reader is told. */
import { vi } from 'vitest'
import { announcer } from '../../src-renderer/ui/announce'

/** Listens from now on. What was said at once begins with "!". */
export function listen(): () => readonly string[] {
  const say = vi.spyOn(announcer, 'say')
  return () => say.mock.calls.map(([text, urgency]) => (urgency === 'now' ? `! ${text}` : text))
}
