/** Copies of a program that are made in a component test. */
import { onTestFinished, vi } from 'vitest'
import type { FakeContract } from './fake-contract'

/**
 * Lets copies be written until the test ends: the bytes of the page that component tests have are of another make than those of Node,
 * and the fake main process would refuse them.
 */
export function withNodeBytes({ api }: FakeContract): void {
  const { snapshots } = api
  const write: typeof snapshots.write = ({ writing, lines }) =>
    snapshots.write({ writing, lines: Uint8Array.from(lines) })
  onTestFinished(() => void vi.unstubAllGlobals())
  vi.stubGlobal('ciklus', { ...api, snapshots: { ...snapshots, write } })
}
