/** What both processes know of newer versions of the program: the systems there are packages for, and what is offered. */
import { z } from 'zod'
import { languages } from './languages'

/** The forms in which the program is given to people. */
const packageKinds = ['installer', 'zip', 'dmg', 'appimage', 'deb', 'tar'] as const
/** One of {@link packageKinds}. */
export type PackageKind = (typeof packageKinds)[number]

/** A released version: three numbers. */
export const versionNumber = z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/)

/** What is new, a sentence each, in every language. */
export const releaseNotes = z.record(
  z.enum(languages),
  z.array(z.string().min(1).max(500)).min(1).max(50),
)

/** A version that can be had, as the screen shows it. */
export const updateOffer = z.strictObject({
  version: versionNumber,
  /** The day it was published: `2026-12-01`. */
  date: z.string(),
  notes: releaseNotes,
  /** Bytes of the package for this system. */
  size: z.number(),
  /** After it the data cannot be opened by the browser engine of the program that runs now. */
  isCrossing: z.boolean(),
})
/** See {@link updateOffer}. */
export type UpdateOffer = z.infer<typeof updateOffer>

/** Where things stand with newer versions. */
export const updateState = z.strictObject({
  /** How this program gets newer: by itself at closing, by hand with a package that was checked, or not at all: it runs from its sources. */
  way: z.enum(['byItself', 'byHand', 'source']),
  /** The form in which this one came; null for one that runs from its sources. */
  kind: z.enum(packageKinds).nullable(),
  /** It was packaged with an address to look at. */
  canLook: z.boolean(),
  /** It was packaged with a key to check packages with. */
  canCheck: z.boolean(),
  weekly: z.boolean(),
  /** When it last looked, milliseconds since 1970. */
  lastLook: z.number().nullable(),
  /** What it found when it last looked; null when that was nothing newer, or it has not looked. */
  found: updateOffer.nullable(),
  /** What is here, checked, and waits to be installed. */
  ready: updateOffer.nullable(),
  /** A version that could not be installed the last time. */
  failed: z.string().nullable(),
})
/** See {@link updateState}. */
export type UpdateState = z.infer<typeof updateState>
