/**
 * `checkVisibility` as browsers have it, for jsdom. Without it React Aria asks for the computed style of everything above an element,
 * whenever the focus moves. It comes before React Aria, which looks once whether it is there.
 */
const neverShown = new Set(['head', 'noscript', 'script', 'style', 'template', 'title'])

/** Whether an element takes itself, with everything in it, off the page. */
function isGone(element: Element): boolean {
  if (neverShown.has(element.localName) || element.hasAttribute('hidden')) return true
  const { parentElement } = element
  const isFolded =
    parentElement?.localName === 'details' &&
    !parentElement.hasAttribute('open') &&
    element.localName !== 'summary'
  return isFolded || styleOf(element)?.display === 'none'
}

/** Its own style, when it has one: most have none, and making an empty one takes jsdom long. */
function styleOf(element: Element): CSSStyleDeclaration | null {
  return element.hasAttribute('style') &&
    (element instanceof HTMLElement || element instanceof SVGElement)
    ? element.style
    : null
}

function isVisible(
  element: Element,
  { visibilityProperty = false }: CheckVisibilityOptions,
): boolean {
  if (!element.isConnected) return false
  let visibility = ''
  for (let one: Element | null = element; one !== null; one = one.parentElement) {
    if (isGone(one)) return false
    if (visibility === '') visibility = styleOf(one)?.visibility ?? ''
  }
  return !visibilityProperty || (visibility !== 'hidden' && visibility !== 'collapse')
}

if (!('checkVisibility' in Element.prototype))
  Object.assign(Element.prototype, {
    checkVisibility(this: Element, options: CheckVisibilityOptions = {}): boolean {
      return isVisible(this, options)
    },
  })
