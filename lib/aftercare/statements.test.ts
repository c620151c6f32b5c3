import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import english from '@/messages/en'

const page = readFileSync('docs/after-a-session.md', 'utf8')
const rows = [...page.matchAll(/^\| S(\d+) +\|[^|]*\|(.*)\|$/gm)].map(
  ([, number, places = '']) => ({
    number: Number(number),
    places,
  }),
)
const subjects = Object.keys(english)

const said = (key: string): unknown =>
  key
    .split('.')
    .reduce<unknown>(
      (at, part) =>
        typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined,
      english,
    )

describe('what is said about the time after a session has its place', () => {
  test('each of the 62 statements stands on the page once, in order', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 62 }, (_, at) => at + 4))
    for (const { places } of rows) expect(places.trim()).not.toBe('')
  })

  const keys = rows.flatMap(({ places }) =>
    [...places.matchAll(/`([\w.-]+)`/g)]
      .map(([, key = '']) => key)
      .filter((key) => subjects.includes(key.split('.')[0] ?? '')),
  )

  test.each([...new Set(keys)])('%s is a sentence of the catalogue', (key) => {
    expect(said(key)).toEqual(expect.stringMatching(/\S/))
  })

  test('the page names sentences, not only places', () => {
    expect(keys.length).toBeGreaterThan(60)
  })
})
