import { join } from 'node:path'
import { expect, test } from 'vitest'
import { failuresIn } from '../../scripts/lib/checks.mjs'

const file = (name: string): string => join(import.meta.dirname, '..', '..', 'test', name)

test('Each failed test is named once more at the end, with its file and what was wrong', () => {
  const report = {
    testResults: [
      {
        name: file('one.test.ts'),
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'is right' },
          {
            status: 'failed',
            fullName: 'is wrong',
            failureMessages: ['Error: 1 is not 2\n    at one.test.ts:3'],
          },
        ],
      },
    ],
  }
  expect(failuresIn(report)).toEqual([
    `${join('test', 'one.test.ts')}: is wrong: Error: 1 is not 2`,
  ])
})

test('A file that could not be read is named too', () => {
  const report = {
    testResults: [
      { name: file('two.test.ts'), status: 'failed', message: 'Cannot find x\n…' },
      { name: file('three.test.ts'), status: 'passed' },
    ],
  }
  expect(failuresIn(report)).toEqual([`${join('test', 'two.test.ts')}: Cannot find x`])
})

test('A run without a report has nothing to name', () => {
  expect(failuresIn({})).toEqual([])
})
