/** A resolve hook for Node: `electron` means this host. Runs in Node's loader thread, hence plain JavaScript. */
let answer = ''

/** Takes the address of the host's answer, from `register`. */
export function initialize(given) {
  answer = given.electron
}

/** Answers for `electron`, and leaves all else to Node. */
export function resolve(specifier, context, next) {
  if (specifier === 'electron') return next(answer, context)
  return next(specifier, context)
}
