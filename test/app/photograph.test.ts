/** Pictures as cameras make them: larger than what is kept, drawn with less care until they fit, told one by one, stopped when that is wanted. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { takePhotograph, takePictures } from '../../src-renderer/app/photograph'
import { FakeContract } from '../support/fake-contract'
import { aPng, dataUrlOf } from '../pictures'

const qualities: number[] = []
const large = `data:image/jpeg;base64,${'A'.repeat(9_000_000)}`

beforeEach(() => {
  vi.stubGlobal('window', globalThis)
  vi.stubGlobal('ciklus', new FakeContract().api)
  qualities.length = 0
  vi.stubGlobal('createImageBitmap', () =>
    Promise.resolve({ width: 8_000, height: 6_000, close: () => undefined }),
  )
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => ({ fillRect: vi.fn(), drawImage: vi.fn() })
      convertToBlob = ({ quality }: { readonly quality: number }) => {
        qualities.push(quality)
        return Promise.resolve(new Blob([new Uint8Array(quality * 800_000)]))
      }
    },
  )
})
afterEach(() => vi.unstubAllGlobals())

const read = (dataUrl: string) =>
  vi.spyOn(window.ciklus.pictures, 'read').mockResolvedValue({
    ok: true,
    value: { dataUrl, width: 1, height: 1, missingFonts: [] },
  })
const files = (...names: readonly string[]) =>
  names.map((name) => new File([aPng(name)], name, { type: 'image/png' }))

it('takes a photograph of several megabytes, and keeps it in less', async () => {
  read(large)
  const [file] = files('IMG_1.jpg')
  if (file === undefined) throw new Error('There is no file.')
  const taken = await takePhotograph(file)
  expect(taken.ok && taken.value.length).toBe(400_000)
  expect(qualities).toEqual([0.85, 0.75, 0.65, 0.5])
  qualities.length = 0
  const { pictures } = await takePictures([file], () => true)
  // A project's may be larger.
  expect(pictures.map(({ length }) => length)).toEqual([400_000])
})

it('tells of each file, names those that are no pictures, and stops when it is told to', async () => {
  read(dataUrlOf(aPng())).mockResolvedValueOnce({
    ok: false,
    error: { code: 'image.tooLarge', params: { name: 'wide.png', limit: 8_000 } },
  })
  const follow = vi.fn(() => true)
  const { pictures, failures } = await takePictures(files('wide.png', 'a.png'), follow)
  expect(follow.mock.calls).toEqual([
    [0, 2],
    [1, 2],
  ])
  expect(failures.map(({ code }) => code)).toEqual(['image.tooLarge'])
  expect(pictures).toHaveLength(1)
  const stopped = await takePictures(files('a.png', 'b.png', 'c.png'), (done) => done < 1)
  expect(stopped.pictures).toHaveLength(1)
})

it('names a file that the browser cannot draw', async () => {
  read(dataUrlOf(aPng()))
  vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('broken')))
  const { failures } = await takePictures(files('half.png'), () => true)
  expect(failures).toEqual([{ code: 'image.unreadable', params: { name: 'half.png' } }])
})
