/**
 * Copying without being asked by Ctrl+C. The page may use no permission, so it is the old command that makes a `copy` event,
 * as the key does; what is to be copied is put into that event.
 */

/** Typed here because the whole of `execCommand` is on its way out; nothing else copies without a permission. */
const page = (): { execCommand(what: 'copy'): boolean } => document

/** What is put on the clipboard: a text, and perhaps the same as a part of a web page. */
interface CopiedText {
  readonly text: string
  readonly html?: string
}

/** Puts something on the clipboard. Answers whether it is there. */
export function copyNow({ text, html }: CopiedText): boolean {
  let isThere = false
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
    event.clipboardData?.setData('text/plain', text)
    isThere = true
  }
  // Without a text that is marked on the page the command must be allowed first.
  const allow = (event: Event): void => event.preventDefault()
  window.addEventListener('copy', onCopy, { capture: true })
  document.addEventListener('beforecopy', allow)
  page().execCommand('copy')
  document.removeEventListener('beforecopy', allow)
  window.removeEventListener('copy', onCopy, { capture: true })
  return isThere
}
