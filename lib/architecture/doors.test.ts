import { describe, expect, test } from 'vitest'
import { sourcesOf } from './sources'

const sources = sourcesOf('app', 'lib', 'components')
/** Pages that anyone may read; each says so by its place. */
const PUBLIC_PAGES = /^app\/(\(public\)|gallery)\//

describe('every door says who may pass', () => {
  const pages = sources.filter(({ path }) => /^app\/.*page\.tsx$/.test(path))

  test.each(pages.map((page) => [page.path, page.text] as const))(
    '%s asks for its viewer, or stands in the public part',
    (path, text) => {
      if (PUBLIC_PAGES.test(path)) return
      expect(text).toMatch(
        /\b(requireViewer|requireMonitor|requireSignedIn|requireCovered|requireBoard)\(/,
      )
    },
  )

  const actionFiles = sources.filter(({ text }) => /^'use server'/m.test(text))

  test.each(actionFiles.map((file) => [file.path, file.text] as const))(
    'every action of %s is made by the wrapper',
    (_path, text) => {
      const made = new Set(
        [...text.matchAll(/const (\w+) = (?:formAction|callAction|publicFormAction)\b/g)].map(
          (match) => match[1],
        ),
      )
      const exported = [...text.matchAll(/export async function (\w+)\([^]*?\n\}/g)]
      const others = [...text.matchAll(/^export (?!async function|type |interface )/gm)]
      expect(others).toEqual([])
      expect(exported.length).toBeGreaterThan(0)
      for (const [body, name] of exported) {
        const calls = [...body.matchAll(/(?:return|await) (\w+)\(/g)].map((match) => match[1])
        expect(
          calls.some((call) => made.has(call)),
          `${name} is not made by the wrapper`,
        ).toBe(true)
      }
    },
  )

  test('a covered sign-in opens its cover and hands in what was entered, and does nothing else', () => {
    const through = sources
      .filter(({ path }) => !path.includes('.test.'))
      .flatMap(({ text }) =>
        [...text.matchAll(/name: '([\w.]+)',(?:(?!name: ')[^])*?whileCovered: true/g)].map(
          (match) => match[1] ?? '',
        ),
      )
    expect(new Set(through)).toEqual(
      new Set(['sessions.cover', 'sessions.handIn', 'sessions.openCover', 'sessions.stay']),
    )
  })

  const handlers = sources.filter(
    ({ path }) => /^app\/.*route\.ts$/.test(path) && !path.includes('api/auth/'),
  )

  test.each(handlers.map((file) => [file.path, file.text] as const))(
    'every handler of %s is made by the wrapper',
    (_path, text) => {
      const exported = [
        ...text.matchAll(
          /export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b(.*)/g,
        ),
      ]
      expect(exported.length).toBeGreaterThan(0)
      for (const [, method, rest] of exported)
        expect(rest, `${method} is not made by the wrapper`).toMatch(
          /= (route|publicRoute|paperRoute|watchRoute)\(/,
        )
    },
  )

  test('a page stays thin: under 60 lines, no database, no try, no role ifs', () => {
    const thick = pages.filter(
      ({ text, path }) =>
        !path.startsWith('app/gallery') &&
        (text.split('\n').length > 60 || /\btry \{|\$queryRaw|\.roles\.includes/.test(text)),
    )
    expect(thick.map(({ path }) => path)).toEqual([])
  })
})
