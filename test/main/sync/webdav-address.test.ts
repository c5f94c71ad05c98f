/** Addresses of folders on servers, as people type them. */
import { expect, it } from 'vitest'
import { addressIn, addressName, serverAddress } from '../../../src-main/sync/webdav-address'
import { FailureError } from '../../../src-shared/result'

const read = (typed: string): string => {
  try {
    return serverAddress(typed)
  } catch (error) {
    return error instanceof FailureError ? error.failure.code : String(error)
  }
}

it.each([
  [' https://cloud.example.org/dav/Most ', 'https://cloud.example.org/dav/Most/'],
  ['cloud.example.org/dav/Наш програм', 'sync.address'],
  ['cloud.example.org/dav/Наш', 'https://cloud.example.org/dav/%D0%9D%D0%B0%D1%88/'],
  ['https://cloud.example.org/dav/?dir=/Most#x', 'https://cloud.example.org/dav/'],
  ['davs://cloud.example.org/dav', 'https://cloud.example.org/dav/'],
  ['http://cloud.example.org/dav', 'sync.notSecure'],
  ['http://127.0.0.1.example.org/dav', 'sync.notSecure'],
  ['http://localhost:8080/dav', 'http://localhost:8080/dav/'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/'],
  ['http://[::1]:8080/', 'http://[::1]:8080/'],
  ['https://ana:secret@cloud.example.org/dav', 'sync.address'],
  ['ftp://cloud.example.org/', 'sync.address'],
  ['file:///etc/passwd', 'sync.address'],
  ['javascript:alert(1)', 'sync.address'],
  ['', 'sync.address'],
  ['https://', 'sync.address'],
  [String.raw`\\server\share`, 'sync.address'],
])('%s is %s', (typed, expected) => {
  expect(read(typed)).toBe(expected)
})

it('names in it are names, whatever is in them', () => {
  const folder = 'https://cloud.example.org/dav/'
  expect(addressIn(folder, ['a b', '..%2f?#č'], false).href).toBe(
    'https://cloud.example.org/dav/a%20b/..%252f%3F%23%C4%8D',
  )
  expect(addressIn(folder, [], true).href).toBe(folder)
})

it('is shown without what only machines read', () => {
  expect(addressName('https://cloud.example.org/dav/%D0%9D%D0%B0%D1%88/')).toBe(
    'cloud.example.org/dav/Наш',
  )
  expect(addressName('https://cloud.example.org/%ff/')).toBe('cloud.example.org/%ff')
})
