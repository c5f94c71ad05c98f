import { expect, it } from 'vitest'
import { placeName } from '../../../src-main/files/place-name'

it('A place is told by the names of the file or folder and of the folder it is in, and by no more', () => {
  expect(placeName('/home/ana/Documents/a.pdf')).toBe('Documents/a.pdf')
  expect(placeName('/media/ana/stick/')).toBe('ana/stick')
  expect(placeName('/stick')).toBe('/stick')
})
