import { expect, test } from 'vitest'
import { letterboxKey, openLetter } from '@/lib/crypto/letterbox'
import { useEnvironment } from '@/lib/env'
import { closeLetter } from './sealed-letter'

const surroundings = (masterKey: string) => ({
  DATABASE_URL: 'postgresql://app:secret@localhost:5432/nowhere',
  NEXTAUTH_SECRET: 'a secret that is long enough for tests',
  STILLWATER_MASTER_KEY: Buffer.alloc(32, masterKey).toString('base64'),
})

test('a letter that a device closed is read by the house, for its own writer alone, and by no device', async () => {
  useEnvironment(surroundings('a'))
  const text = JSON.stringify({
    kind: 'event',
    input: { detail: 'She cried, and smiled. Ölçü 🙂' },
  })
  const letter = await closeLetter(letterboxKey(), 'staff:one', text)
  expect(letter).toMatch(/^[\w-]+$/)
  expect(Buffer.from(letter, 'base64url').includes('smiled')).toBe(false)
  expect(openLetter(letter, 'staff:one')).toBe(text)
  expect(() => openLetter(letter, 'staff:two')).toThrow(/authenticate/)
  expect(() => openLetter(`${letter.slice(0, -2)}AA`, 'staff:one')).toThrow(/authenticate/)
  expect(() => openLetter(letter.slice(0, 40), 'staff:one')).toThrow('Not a letter')
})

test('no two letters are alike, though they say the same', async () => {
  useEnvironment(surroundings('a'))
  const key = letterboxKey()
  const [one, other] = [await closeLetter(key, 'w', 'same'), await closeLetter(key, 'w', 'same')]
  expect(one).not.toBe(other)
})
