import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sourcesOf } from './sources'

/** The care pathway: a subject may call what lies before it, never after. */
const PATHWAY = [
  'clinics',
  'people',
  'protocols',
  'clients',
  'invitations',
  'measures',
  'alerts',
  'medications',
  'screening',
  'consents',
  'booking',
  'preparation',
  'sessions',
  'aftercare',
  'integration',
  'circles',
  'messages',
  'overview',
  'fhir',
] as const
/** Foundations: they know no subject. */
const FOUNDATIONS = [
  'kernel',
  'db',
  'time',
  'auth',
  'audit',
  'crypto',
  'jobs',
  'mail',
  'papers',
  'i18n',
]
/** The few places whose purpose is to gather all subjects. */
const GATHERING = /^lib\/(jobs\/(handlers|registry)|db\/testing\/|rules\/|demo\/|invariants\/)/
const PURE = /^(model|rules|schema|policy|words)$/
const SHARED = /^(model|schema|words)$/

const all = sourcesOf('lib', 'components', 'app')
const running = all.filter((source) => !/\.test\.tsx?$/.test(source.path))
const top = (path: string) => path.split('/')[0]
const subject = (path: string) =>
  top(path) === 'lib' ? (path.split('/')[1] ?? '').replace(/\.ts$/, '') : null
const kind = (path: string) => basename(path).replace(/\.tsx?$/, '')
const rank = (name: string | null) => (PATHWAY as readonly (string | null)[]).indexOf(name)

const breaches = (rule: (from: string, to: string, text: string) => boolean) =>
  running.flatMap(({ path, imports, text }) =>
    imports.filter((to) => rule(path, to, text)).map((to) => `${path} → ${to}`),
  )

describe('the arrows of the house', () => {
  test('lib never imports components or app; components never import app', () => {
    expect(
      breaches(
        (from, to) =>
          (top(from) === 'lib' && ['components', 'app'].includes(top(to) ?? '')) ||
          (top(from) === 'components' && top(to) === 'app'),
      ),
    ).toEqual([])
  })

  test('behaviour flows down the care pathway; everyone may use model, schema and words', () => {
    expect(
      breaches((from, to) => {
        const [here, there] = [rank(subject(from)), rank(subject(to))]
        return here >= 0 && there > here && !SHARED.test(kind(to))
      }),
    ).toEqual([])
  })

  test('foundations know no subject', () => {
    expect(
      breaches(
        (from, to) =>
          FOUNDATIONS.includes(subject(from) ?? '') &&
          rank(subject(to)) >= 0 &&
          !SHARED.test(kind(to)) &&
          !GATHERING.test(from),
      ),
    ).toEqual([])
  })

  test('pure files reach for nothing: no database, no server, no framework', () => {
    const impure = running
      .filter(
        ({ path }) => top(path) === 'lib' && rank(subject(path)) >= 0 && PURE.test(kind(path)),
      )
      .filter(
        ({ text, imports }) =>
          /from ['"](server-only|next\/|node:fs|react)/.test(text) ||
          imports.some(
            (to) => /(^|\/)(queries|commands|actions)$/.test(to) || to.startsWith('lib/db/'),
          ),
      )
    expect(impure.map(({ path }) => path)).toEqual([])
  })

  test('queries and commands run on the server only', () => {
    const open = running.filter(
      ({ path, text }) =>
        /^(queries|commands)$/.test(kind(path)) && !/^import 'server-only'/m.test(text),
    )
    expect(open.map(({ path }) => path)).toEqual([])
  })

  test('components and pages never touch the database', () => {
    expect(
      breaches(
        (from, to) =>
          ['components', 'app'].includes(top(from) ?? '') &&
          (to.startsWith('generated/') || to === 'lib/db/client' || to === 'lib/db/transaction'),
      ).filter((line) => !line.startsWith('app/api/health')),
    ).toEqual([])
  })

  test('there is no barrel: a file is imported by the name of what it holds', () => {
    expect(
      running.filter(({ path }) => /\/index\.tsx?$/.test(path)).map(({ path }) => path),
    ).toEqual([])
  })

  test('settings are read in lib/env.ts, and the machine is asked for the time in lib/time/clock.ts', () => {
    const readers = (pattern: RegExp, home: string) =>
      running
        .filter(
          ({ path, text }) =>
            path !== home &&
            !path.startsWith('lib/db/testing/') &&
            pattern.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
        )
        .map(({ path }) => path)
    expect(
      readers(/process\.env\b/, 'lib/env.ts').filter(
        (path) => !path.startsWith('lib/db/embedded/'),
      ),
    ).toEqual([])
    expect(
      readers(/new Date\(\)|Date\.now\(\)/, 'lib/time/clock.ts').filter(
        (path) => top(path) === 'lib' && !path.startsWith('lib/db/embedded/'),
      ),
    ).toEqual([])
  })
})
