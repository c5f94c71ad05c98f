/** Limits that hold on both sides. */

/**
 * The biggest JSON file, in bytes: a program with everything in it. One number for writing and reading, so that what
 * was saved can be opened again within the memory that foreign files are read in.
 */
export const largestJson = 100 * 1024 * 1024
