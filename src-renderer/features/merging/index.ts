/** Two records of one person: making them one, telling them apart, and what is recorded elsewhere for the one that is gone. */
export { MergingHost } from './MergingHost'
export { bringStraysHome } from './strays.data'
export { useHasMerged } from './use-merged.data'
export { useOpenCandidates } from './duplicates.data'
