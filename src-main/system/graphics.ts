/**
 * Whether the graphics card helps to draw. A driver that takes the whole program along does so at each start; once Ciklus has done
 * without the card, it goes on without it until somebody wants it back (Settings, This computer).
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFailure } from '../files/errno'

const flagName = 'without-graphics'

/** Whether the start is to do without the card. */
export function isWithoutGraphics(dataFolder: string): boolean {
  return existsSync(join(dataFolder, flagName))
}

/** From now on without. What cannot be written is done without this time. */
export function giveUpGraphics(dataFolder: string): void {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
    writeFileSync(join(dataFolder, flagName), '', { mode: 0o600 })
  } catch {
    // Said in the comment.
  }
}

/** From the next start on with the card again. Throws a `save.*` failure. */
export function useGraphics(dataFolder: string): void {
  try {
    rmSync(join(dataFolder, flagName), { force: true })
  } catch (error) {
    throw writeFailure(error, flagName)
  }
}
