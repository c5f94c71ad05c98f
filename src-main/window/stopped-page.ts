/**
 * The plain pages: what is shown when the page or the main process died three times in a row, and when the data is of a newer program.
 * They have no script and none of the program's own files, so that nothing that died can die there again.
 */
import { origin } from '../ipc/scheme'
import type { MadeFiles } from '../ipc/scheme'
import type { Words } from './words'

/** Why a plain page is shown: the page kept dying, Ciklus itself did, or it is older than the data. */
export type Stopped = 'page' | 'start' | 'older'

/** The address of a plain page. */
export const stoppedPage = (stopped: Stopped): string => `${origin}/stopped-${stopped}.html`

/** What the pages are made of. */
interface StoppedFacts {
  readonly language: string
  readonly dataFolder: string
  /** The version that runs, and the newer one that the data is of. */
  readonly own: string
  readonly newer: string
}

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`)

/** The words of each page: its title, what happened, what stands before the folder's name, and what helps. */
const wordsOf = {
  page: ['stoppedTitle', 'stoppedPage', 'stoppedData', 'stoppedHelp'],
  start: ['stoppedTitle', 'stoppedStart', 'stoppedData', 'stoppedHelp'],
  older: ['olderTitle', 'olderText', 'stoppedData', 'olderHelp'],
} as const satisfies Readonly<Record<Stopped, readonly (keyof Words)[]>>

/** A page's HTML. Its look is in a file of its own, since the policy allows no other style. */
function stoppedHtml(words: Words, stopped: Stopped, facts: StoppedFacts): string {
  const { language, dataFolder, own, newer } = facts
  const text = (key: keyof Words): string =>
    escaped(words[key].replaceAll('{own}', own).replaceAll('{newer}', newer))
  const [title, what, data, help] = wordsOf[stopped]
  const ways = `<ul>
<li><a href="index.html#calm">${text('calm')}</a></li>
<li><a href="index.html">${text('again')}</a></li>
</ul>
`
  return `<!doctype html>
<html lang="${escaped(language)}">
<head><meta charset="utf-8"><title>${text(title)}</title><link rel="stylesheet" href="stopped.css"></head>
<body>
<main>
<h1>${text(title)}</h1>
<p>${text(what)}</p>
<p>${text(data)}</p>
<p><code>${escaped(dataFolder)}</code></p>
${stopped === 'older' ? '' : ways}<p>${text(help)}</p>
</main>
</body>
</html>
`
}

/** The pages' look: the program's own fonts and colours are not to be counted on. */
const stoppedStyle = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { margin: 0; color: CanvasText; background: Canvas }
main { max-width: 40rem; margin: 10vh auto; padding: 0 1.5rem }
code { overflow-wrap: anywhere }
li { margin-block: 0.75rem }
a { color: LinkText }
a:focus-visible { outline: 2px solid CanvasText; outline-offset: 2px }
`

/** The plain pages as files of the scheme. */
export function plainPages(words: Words, facts: StoppedFacts): MadeFiles {
  const page = (stopped: Stopped) => (): string => stoppedHtml(words, stopped, facts)
  return {
    'stopped-page.html': page('page'),
    'stopped-start.html': page('start'),
    'stopped-older.html': page('older'),
    'stopped.css': () => stoppedStyle,
  }
}
