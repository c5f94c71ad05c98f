/** The kind of a workshop, by what its kind and its title say. */
import { expect, it } from 'vitest'
import { workshopKindOf } from '../../../src-renderer/features/import/reading/role-words.rules'

it.each([
  ['by its kind', 'panel', 'An evening with guests', 'panel'],
  ['by its title where no kind is given', '', 'Panel: women in science', 'panel'],
  ['by its title where its kind says too little', 'Radionica', 'Wrap-up', 'wrapUp'],
  [
    'by its kind where that says more than its title',
    'Kick-off',
    'Radionica: javni nastup',
    'kickOff',
  ],
  ['by its kind where both say much', 'Kick-off', 'From kick-off to wrap-up', 'kickOff'],
  ['by its kind where its title says as little', 'Panel', 'Radionica o pregovaranju', 'panel'],
  ['as another one where neither says anything', '', 'Sunday', 'other'],
])('is told %s', (_by, kind, title, told) => {
  expect(workshopKindOf(kind, title)).toBe(told)
})
