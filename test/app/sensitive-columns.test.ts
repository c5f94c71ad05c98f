/** What is sensitive of a record is sensitive in every list that shows it as a column: no file says it unasked. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { descriptorOf, tableNames } from '../../src-renderer/domain/descriptor-queries'

const folder = 'src-renderer/features'

const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') || path.endsWith('.tsx'))
  .map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') }))

/** What sensitive fields are called. */
const labels = tableNames.flatMap((table) =>
  Object.values(descriptorOf(table).fields).flatMap((field) =>
    field.privacy === 'sensitive' ? [field.label] : [],
  ),
)

/** Where it is said of columns that are made in a file of their own. */
const saidIn: Readonly<Record<string, string>> = {
  'outcomes/goal-columns.tsx': 'outcomes/GoalsGrid.tsx',
  'people/more-columns.ts': 'people/people-description.ts',
}

const isSaid = (path: string): boolean =>
  sources.some((one) => one.path === (saidIn[path] ?? path) && /\bsensitive\b/u.test(one.text))

it('Whatever makes a column of a sensitive field says so', () => {
  const titles = labels.map(
    (label) => new RegExp(`title: t\\('${label}'\\)|Column\\([^;{]*t\\('${label}'\\)`, 'u'),
  )
  const makers = sources.filter(
    ({ text }) => text.includes('GridColumn') && titles.some((title) => title.test(text)),
  )
  expect(makers.length).toBeGreaterThan(4)
  expect(makers.map(({ path }) => path).filter((path) => !isSaid(path))).toEqual([])
})
