/** The ways a scene is photographed in: the size of the window and of the text, the colours. */
import type { Page } from 'playwright-core'

/** One way. */
export interface Look {
  /** Stands in the name of the picture's file. */
  readonly name: string
  readonly width: number
  readonly height: number
  /** The size of the text in percent. */
  readonly text: number
  readonly colours: 'light' | 'dark' | 'forced'
}

const usual = { width: 1440, height: 900, text: 100 } as const

/** Those that are always taken. */
const standard: readonly Look[] = [
  { ...usual, name: 'light', colours: 'light' },
  { ...usual, name: 'dark', colours: 'dark' },
]

/** Those that are taken when they are asked for by name, or `all`. */
const onDemand: readonly Look[] = [
  { name: '1024', width: 1024, height: 768, text: 100, colours: 'light' },
  { name: '800', width: 800, height: 600, text: 100, colours: 'light' },
  // 1280 pixels at 400 % zoom, higher so that more is seen of it.
  { name: '320', width: 320, height: 640, text: 100, colours: 'light' },
  { name: '320-dark', width: 320, height: 640, text: 100, colours: 'dark' },
  { name: 'text200', width: 1366, height: 768, text: 200, colours: 'light' },
  { ...usual, name: 'forced', colours: 'forced' },
]

/** The looks that are asked for: the standard ones, `all`, or names with commas between them. */
export function looksFor(asked: string): readonly Look[] {
  if (asked === '') return standard
  const every = [...standard, ...onDemand]
  const names = asked.split(',')
  return asked === 'all' ? every : every.filter(({ name }) => names.includes(name))
}

async function give(page: Page, { width, height, text }: Omit<Look, 'name' | 'colours'>) {
  await page.setViewportSize({ width, height })
  await page.evaluate(
    async (scale) => {
      document.documentElement.style.setProperty('--text-scale', scale)
      for (let frame = 0; frame < 3; frame += 1)
        await new Promise((resolve) => requestAnimationFrame(resolve))
      await document.fonts.ready
    },
    String(text / 100),
  )
}

/** Shows the page in a look while `shoot` runs; afterwards it is as a scene expects it. */
export async function inLook(page: Page, look: Look, shoot: () => Promise<unknown>): Promise<void> {
  await page.emulateMedia({
    colorScheme: look.colours === 'dark' ? 'dark' : 'light',
    forcedColors: look.colours === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  })
  await give(page, look)
  await shoot()
  await give(page, usual)
}
