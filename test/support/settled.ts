/** Waiting until nothing is to come any more, in tests of the whole page: by what is still to be done, not by the clock. */
import { vi } from 'vitest'

/**
 * Gives frames as soon as they are asked for, not sixty a second. They are then, as everything React and the database put off, among what
 * {@link settled} sees. Until `vi.unstubAllGlobals`.
 */
export function giveFramesAtOnce(): void {
  const asked = new Map<number, NodeJS.Immediate>()
  let count = 0
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback): number => {
    count += 1
    const id = count
    const give = (): void => {
      asked.delete(id)
      draw(performance.now())
    }
    asked.set(id, setImmediate(give))
    return id
  })
  vi.stubGlobal('cancelAnimationFrame', (id: number): void => {
    clearImmediate(asked.get(id))
    asked.delete(id)
  })
}

/** How often in a row nothing may be put off before it counts: what comes from elsewhere, as a file that is loaded, takes a turn or two. */
const calmTurns = 4

/** Lets what was begun come to its end. What goes on and on is not waited for. */
export async function settled(): Promise<void> {
  const end = performance.now() + 2_000
  for (let calm = 0; calm < calmTurns && performance.now() < end;) {
    await new Promise<void>((resolve) => setTimeout(resolve, 0))
    calm = process.getActiveResourcesInfo().includes('Immediate') ? 0 : calm + 1
  }
}
