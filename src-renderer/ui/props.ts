/** Small helpers for props and class names. */

/** An object's type with `undefined` taken out of every value. */
type DefinedProps<T extends object> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K]
} & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> }

/**
 * Drops the keys whose value is `undefined`, so that an optional prop can be handed on to a component
 * that does not accept `undefined` for it.
 */
export function definedProps<T extends object>(props: T): DefinedProps<T> {
  const kept = Object.entries(props).filter(([, value]) => value !== undefined)
  return Object.fromEntries(kept) as DefinedProps<T>
}

/** Joins class names, leaving out what is false, null or missing. */
export function cx(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

/** The accessible name of a control whose words stand beside more than one thing: its words first, then what it is about. */
export function named(label: string, about: string | undefined): string {
  return about === undefined ? label : `${label}: ${about}`
}
