/** One form for signing in at every workshop: its answers are as many lists as there were workshops. */
import { describe, expect, it } from 'vitest'
import { bringInText, marksIn } from './found'

const heading = 'Timestamp,Ime i prezime,Na kojoj ste radionici?'
const march = [
  '2026/03/14 6:01:10 PM GMT+1,Ana Zorić,Razvoj publike',
  '2026/03/14 6:02:10 PM GMT+1,Boban Ćirić,Razvoj publike',
]
const april = [
  '2026/04/18 6:02:10 PM GMT+2,Ana Zorić,Finansiranje',
  '2026/04/18 6:03:10 PM GMT+2,Vera Kostić,Finansiranje',
]
const bare = (lines: readonly string[]) => lines.map((line) => line.replace(/,[^,]*$/u, ''))
const shown = (text: readonly string[]) =>
  bringInText(text.join('\n'), 'attendance').map((report) => [
    report.report?.start?.date,
    ...marksIn(report),
  ])

const first = ['2026-03-14', 'Ana Zorić: present', 'Boban Ćirić: present']
const second = ['2026-04-18', 'Ana Zorić: present', 'Vera Kostić: present']

describe('A list of sign-ins', () => {
  it('is parted by the column that says which workshop it was, also for who signed in the day after', () => {
    const late = '2026/03/15 9:00:00 AM GMT+1,Olga Perić,Razvoj publike'
    expect(shown([heading, ...march, late, ...april])).toEqual([
      [...first, 'Olga Perić: present'],
      second,
    ])
  })

  it('is parted by days where the same people signed in on several', () => {
    expect(shown(bare([heading, ...march, ...april]))).toEqual([first, second])
  })

  it('is parted alike with empty rows in it', () => {
    expect(shown([heading, ...march, ',,', ...april])).toEqual([first, second])
    const others = bare(['2026/04/18 6:03:10 PM GMT+2,Vera Kostić,'])
    expect(shown([...bare([heading, ...march]), ',', ...others])).toHaveLength(1)
  })

  it('is one list where nobody signed in twice, and at midnight', () => {
    const others = april.slice(1)
    expect(shown(bare([heading, ...march, ...others]))).toHaveLength(1)
    const night = [
      '2026/03/14 11:58:00 PM GMT+1,Ana Zorić',
      '2026/03/15 12:03:00 AM GMT+1,Boban Ćirić',
      '2026/03/15 12:10:00 AM GMT+1,Ana Zorić',
    ]
    expect(shown(['Timestamp,Ime i prezime', ...night])).toHaveLength(1)
  })

  it('of applications is none: whoever applied is in one list', () => {
    const text = [
      'Timestamp,Ime i prezime,E-mail,Vaši ciljevi',
      '2026/03/14 6:01:10 PM GMT+1,Ana Zorić,ana@example.org,Festival',
      '2026/03/16 6:01:10 PM GMT+1,Ana Zorić,ana@example.org,Festival u Nišu',
    ].join('\n')
    const reports = bringInText(text, null)
    expect(reports).toHaveLength(1)
    expect(reports[0]?.kind).toBe('mentees')
  })
})
