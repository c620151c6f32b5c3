import { describe, expect, test } from 'vitest'
import { blocksOf } from './blocks'
import { DEFAULT_TEXTS } from './default-texts'
import { CONSENT_KINDS, type ConsentSignature, type ConsentText } from './model'
import { consentsFor, isOwnName, standingOf, weakestOf } from './rules'
import { QUESTIONS, toReadAgain } from './understanding'

const ZONE = 'America/New_York'
const signedAt = new Date('2026-01-10T15:00:00Z')
const text: ConsentText = {
  id: 't2',
  kind: 'treatment',
  version: 2,
  title: 'Consent',
  body: 'Body',
  hash: 'h2',
  publishedAt: signedAt,
}
const signature = (more: Partial<ConsentSignature> = {}): ConsentSignature => ({
  id: 's1',
  textId: 't2',
  kind: 'treatment',
  version: 2,
  hash: 'h2',
  signedName: 'Client Example',
  meaning: 'consent-treatment',
  signedAt,
  withdrawnAt: null,
  ...more,
})

describe('a consent counts for its own version, a year long, until it is taken back', () => {
  const may = new Date('2026-05-12T12:00:00Z')
  test.each<[string, ConsentText | null, readonly ConsentSignature[], Date, object]>([
    ['signed', text, [signature()], may, { status: 'signed_current', signatureId: 's1' }],
    ['never signed', text, [], may, { status: 'missing', withdrawn: false }],
    ['no text published', null, [signature()], may, { status: 'missing', textId: null }],
    [
      'taken back',
      text,
      [signature({ withdrawnAt: may })],
      may,
      { status: 'missing', withdrawn: true },
    ],
    [
      'an older version',
      text,
      [signature({ textId: 't1', hash: 'h1' })],
      may,
      { status: 'outdated', why: 'new_version' },
    ],
    [
      'another text under the same id',
      text,
      [signature({ hash: 'h1' })],
      may,
      { status: 'outdated' },
    ],
    [
      'twice, the newer one first or last in the list',
      text,
      [
        signature({ id: 's0', signedAt: new Date('2025-12-10T15:00:00Z') }),
        signature({ id: 's2', signedAt: may }),
        signature(),
      ],
      may,
      { status: 'signed_current', signatureId: 's2' },
    ],
    [
      'on its last day',
      text,
      [signature()],
      new Date('2027-01-10T23:00:00Z'),
      { status: 'signed_current' },
    ],
    [
      'a year and a day old',
      text,
      [signature()],
      new Date('2027-01-11T06:00:00Z'),
      { status: 'outdated', why: 'a_year_old' },
    ],
    [
      'taken back and signed again',
      text,
      [signature({ withdrawnAt: may }), signature({ id: 's2', signedAt: may })],
      may,
      { status: 'signed_current', signatureId: 's2' },
    ],
  ])('%s', (_story, inForce, signatures, now, expected) => {
    expect(standingOf(inForce, signatures, now, ZONE)).toMatchObject(expected)
  })

  test('a session at home needs the consent to video as well', () => {
    expect(consentsFor('at_home')).toEqual(['treatment', 'privacy', 'video'])
    expect(consentsFor('in_clinic')).toEqual(['treatment', 'privacy'])
  })

  test('the weakest standing decides, and no standing at all is missing', () => {
    const current = standingOf(text, [signature()], may, ZONE)
    expect(weakestOf([current, standingOf(text, [], may, ZONE)])).toBe('missing')
    expect(weakestOf([current, standingOf(text, [signature({ textId: 't1' })], may, ZONE)])).toBe(
      'outdated',
    )
    expect(weakestOf([current])).toBe('signed_current')
    expect(weakestOf([])).toBe('missing')
  })
})

describe('the name under a consent is the client’s own', () => {
  test.each([
    ['José-María Núñez', 'jose maria nunez', false],
    ['José-María Núñez', 'JoseMaria Nunez', true],
    ['Anne O’Neil', "anne o'neil", true],
    ['Client Example', 'client  example ', true],
    ['Client Example', 'Client', false],
    ['Client Example', ' ', false],
    ['Ἀθηνᾶ', 'ΑΘΗΝΑ', true],
  ])('%s signed as “%s”: %s', (legal, typed, expected) => {
    expect(isOwnName(typed, [legal])).toBe(expected)
  })

  test('may be any of their names, and never nothing', () => {
    expect(isOwnName('Ada Example', ['Client Example', 'Ada Example'])).toBe(true)
    expect(isOwnName('', ['', 'Client Example'])).toBe(false)
    expect(isOwnName('-', ['.'])).toBe(false)
  })
})

describe('the default texts say what a client has to know', () => {
  const treatment = DEFAULT_TEXTS.treatment.body
  test.each([
    [
      'that the use is off-label',
      /has not approved ketamine for depression or for anxiety.*off-label/s,
    ],
    ['dependence', /dependent on it/],
    ['the bladder', /damage to the bladder/],
    ['no driving until a full night of sleep', /do not drive.*until you have slept a full night/s],
    ['the monitor', /never done without a monitor/],
    ['the right to stop', /say stop at any moment/],
    ['988 before 911', /988.*911/s],
    ['not to change a medicine alone', /Do not stop or change any medicine on your own/],
  ])('%s', (_what, words) => {
    expect(treatment).toMatch(words)
  })

  test('clothing by video, and the privacy of the journal', () => {
    expect(DEFAULT_TEXTS.video.body).toMatch(/you wear clothing/)
    expect(DEFAULT_TEXTS.privacy.body).toMatch(/journal is private/)
  })

  test.each(CONSENT_KINDS)('%s is made of headings, paragraphs and lists', (kind) => {
    const blocks = blocksOf(DEFAULT_TEXTS[kind].body)
    expect(blocks.filter((block) => block.kind === 'heading').length).toBeGreaterThan(3)
    expect(blocks.some((block) => block.kind === 'paragraph' && block.text.includes('##'))).toBe(
      false,
    )
  })
})

describe('the questions of understanding', () => {
  test.each(CONSENT_KINDS)('for %s are passed only with every answer right', (kind) => {
    const right = Object.fromEntries(QUESTIONS[kind].map(({ id, answer }) => [id, answer]))
    expect(toReadAgain(kind, right)).toEqual([])
    expect(toReadAgain(kind, {})).toHaveLength(QUESTIONS[kind].length)
    const [first] = QUESTIONS[kind]
    const wrong = { ...right, [first.id]: first.answer === 'yes' ? 'no' : 'yes' }
    expect(toReadAgain(kind, wrong)).toEqual([first.id])
  })
})
