import { describe, expect, test } from 'vitest'
import { partOf, voiceTypeOf } from './voice-model'

const bytes = (...head: (number | string)[]) =>
  new Uint8Array(
    head.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : [part])),
  )

describe('a sound is what its first bytes are', () => {
  test.each([
    ['WebM', bytes(0x1a, 0x45, 0xdf, 0xa3, 0), 'audio/webm'],
    ['MP4', bytes(0, 0, 0, 0x20, 'ftypM4A '), 'audio/mp4'],
    ['Ogg', bytes('OggS', 0), 'audio/ogg'],
    ['a page that calls itself a sound', bytes('<html><script>'), null],
    ['a PDF', bytes('%PDF-1.7'), null],
    ['nothing', bytes(), null],
  ])('%s', (_name, content, type) => {
    expect(voiceTypeOf(content)).toBe(type)
  })
})

describe('a browser may ask for a part of it', () => {
  test.each([
    [null, null],
    ['bytes=0-', [0, 99]],
    ['bytes=10-19', [10, 19]],
    ['bytes=90-500', [90, 99]],
    ['bytes=100-', null],
    ['bytes=20-10', null],
    ['bytes=-5', null],
    ['lines=0-5', null],
  ])('%s', (range, part) => {
    expect(partOf(range, 100)).toEqual(part)
  })
})
