/** The form of a new program. */
import { describe, expect, it } from 'vitest'
import {
  emptyProgram,
  programProblems,
} from '../../../src-renderer/features/workspace/first-run.rules'
import type { ProgramDraft } from '../../../src-renderer/features/workspace/first-run.rules'

const good: ProgramDraft = {
  organization: 'Udruženje Most',
  program: 'Mentorstvo',
  city: '',
  logo: null,
  documentLanguage: 'sr-Latn',
  signatories: [{ name: '', role: '' }],
  cycle: { name: '1', dates: { start: '2020-01-01', end: '2020-12-31' } },
}

describe('The form of a new program', () => {
  it('has no problem when it names an organization, a program and a cycle with dates', () => {
    expect(programProblems(good).any).toBe(false)
  })

  it('says at each field what is missing', () => {
    const problems = programProblems(emptyProgram('en'))
    expect(problems.any).toBe(true)
    expect(problems.organization?.key).toBe('workspace:problem.organization')
    expect(problems.program?.key).toBe('workspace:problem.program')
    expect(problems.cycle.map(({ key }) => key)).toEqual([
      'cycles:problem.nameMissing',
      'cycles:problem.datesMissing',
    ])
    expect(problems.signatories).toEqual([null])
  })

  it('takes words of nothing but spaces for nothing', () => {
    expect(programProblems({ ...good, organization: '  ' }).organization).not.toBeNull()
  })

  it('does not want a role to sign without a name, and leaves empty rows alone', () => {
    const signatories = [
      { name: 'Vesna', role: 'Director' },
      { name: ' ', role: 'Coordinator' },
      { name: '', role: '' },
    ]
    expect(
      programProblems({ ...good, signatories }).signatories.map((p) => p?.key ?? null),
    ).toEqual([null, 'workspace:problem.signatoryName', null])
  })
})
