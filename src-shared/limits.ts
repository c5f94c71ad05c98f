/** Limits that hold on both sides. */

/**
 * The biggest JSON file, in bytes: a program with everything in it, ten years of it with all the pictures that fit (300,000 changes and 40 MB of
 * pictures came to 169 MB, and took 740 MB to read; with the 65 MB that fit they come to 203). One number for writing and reading, so that what was saved can be opened again within the
 * memory that foreign files are read in.
 */
export const largestJson = 200 * 1024 * 1024

/** The same as a file in the age format: its header, and 16 bytes for each 64 kB. */
export const largestLockedJson = largestJson + 1_000_000
