import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Block, Paper } from './paper'
import { paperFingerprint } from './paper-fingerprint'
import { paperResponse } from './paper-response'
import { printed } from './printed'
import { textOfPdf } from './testing/read-pdf'

const paper = (...body: readonly Block[]): Paper => ({
  id: '1f0c2b9a-0000-4000-8000-000000000001',
  language: 'en',
  title: 'A paper of a clinic',
  subtitle: 'For Zoë Müller-Ångström',
  letterhead: { name: 'Harbor Light Clinic', lines: ['1 Pier Road', 'Portland, ME 04101'] },
  fixedAt: new Date('2026-05-03T15:04:05Z'),
  body,
})
const everything = paper(
  { kind: 'heading', text: 'What was found' },
  { kind: 'paragraph', text: 'First line.\nSecond line – with “quotes”, 5 ≤ 7 and ½.' },
  { kind: 'list', items: ['One thing', 'Another thing'], numbered: true },
  { kind: 'facts', facts: [{ label: 'Decided', value: 'May 3, 2026' }] },
  {
    kind: 'table',
    caption: 'Findings',
    columns: [
      { title: 'Rule', share: 2 },
      { title: 'Value', align: 'right' },
    ],
    rows: [['Blood pressure', '142/91']],
  },
  { kind: 'notice', title: 'Please note', text: 'This is framed.' },
  { kind: 'signature', name: 'Dr. Ada Prescott', facts: [{ label: 'Meaning', value: 'Decided' }] },
  { kind: 'signing-lines', labels: ['Name', 'Date', 'Place'] },
  {
    kind: 'line-chart',
    title: 'Pressure over time',
    alt: 'Two readings, both calm.',
    xTicks: [
      { at: 0, label: '0 min' },
      { at: 40, label: '40 min' },
    ],
    yTicks: [
      { at: 80, label: '80' },
      { at: 160, label: '160' },
    ],
    series: [
      {
        name: 'Upper',
        points: [
          { x: 0, y: 120 },
          { x: 40, y: 130 },
        ],
      },
      { name: 'Lower', points: [{ x: 0, y: 80 }] },
    ],
    marks: [{ at: 5, label: 'Given' }],
  },
)
const words = (pages: readonly string[]) => pages.join('\n').replace(/\s+/g, ' ')

describe('a printed paper', () => {
  test('says every word of it as text that can be read, copied and searched', async () => {
    const said = words(textOfPdf(await printed(everything)))
    for (const part of [
      'Harbor Light Clinic 1 Pier Road',
      'For Zoë Müller-Ångström',
      'Second line – with “quotes”, 5 <= 7 and ½.',
      '1. One thing 2. Another thing',
      'Decided May 3, 2026',
      'Findings Rule Value Blood pressure 142/91',
      'Dr. Ada Prescott',
      'Given',
      'Reference 1f0c2b9a-0000-4000-8000-000000000001',
      paperFingerprint(everything),
    ])
      expect(said).toContain(part)
  })

  test('the same paper gives the same bytes; another word gives others', async () => {
    const hash = async (one: Paper) =>
      createHash('sha256')
        .update(await printed(one))
        .digest('hex')
    const other = { ...everything, title: 'A paper of a clinic.' }
    expect(await hash(everything)).toBe(await hash(structuredClone(everything)))
    expect(await hash(other)).not.toBe(await hash(everything))
    expect(paperFingerprint(other)).not.toBe(paperFingerprint(everything))
  })

  test('is tagged for a screen reader: language, title, headings, lists, tables, the picture in words', async () => {
    const raw = Buffer.from(await printed(everything)).toString('latin1')
    for (const mark of [
      '/Marked true',
      '/Lang (en)',
      '/DisplayDocTitle true',
      '/Alt (Two readings, both calm.)',
      ...['H1', 'H2', 'L', 'LI', 'Table', 'TH', 'TD', 'Figure'].map((type) => `/S /${type}\n`),
    ])
      expect(raw).toContain(mark)
  })

  test('a long table goes on over pages under its head, and every page says its number', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => [`Row ${at + 1}`, `Value ${at + 1}`])
    const pages = textOfPdf(
      await printed(
        paper({ kind: 'table', columns: [{ title: 'Which' }, { title: 'What' }], rows }),
      ),
    )
    expect(pages.length).toBeGreaterThan(2)
    pages.forEach((page, at) => {
      expect(page).toContain('Which')
      expect(page).toContain(`Page ${at + 1} of ${pages.length}`)
    })
    const said = words(pages)
    for (const [which, what] of rows) expect(said).toContain(`${which} ${what}`)
  })

  test('words longer than a page lose nothing, in a paragraph, a cell, a fact or a notice', async () => {
    const long = Array.from({ length: 1500 }, (_, at) => `w${at}`).join(' ')
    const pages = textOfPdf(
      await printed(
        paper(
          { kind: 'paragraph', text: long },
          {
            kind: 'table',
            columns: [{ title: 'A' }, { title: 'B' }],
            rows: [[long, 'x'.repeat(400)]],
          },
          { kind: 'facts', facts: [{ label: 'Fact', value: long }] },
          { kind: 'notice', title: 'Notice', text: long },
        ),
      ),
    )
    const said = pages.join('\n').split(/\s+/)
    for (const word of ['w0', 'w749', 'w1499'])
      expect(said.filter((one) => one === word).length).toBe(4)
  })

  test('an empty table says so; control characters leave no mark; a letter that the font lacks is spelled', async () => {
    const said = words(
      textOfPdf(
        await printed(
          paper(
            { kind: 'table', columns: [{ title: 'A' }], rows: [], empty: 'Nothing was found.' },
            { kind: 'paragraph', text: 'a\u0007b\u202ec 中 Ж' },
          ),
        ),
      ),
    )
    expect(said).toContain('Nothing was found.')
    expect(said).toContain('abc [U+4E2D] Ж')
  })

  test('is answered so that no cache keeps it and its name tells nothing', async () => {
    const { headers } = await paperResponse(everything)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('content-disposition')).toBe('inline; filename="paper-1f0c2b9a.pdf"')
    expect(headers.get('content-type')).toBe('application/pdf')
  })
})

describe('a heading', () => {
  const lines = (n: number): Block[] =>
    Array.from({ length: n }, () => ({ kind: 'paragraph', text: 'A line.' }))
  const followers: readonly (readonly [string, (word: string) => readonly Block[]])[] = [
    ['a notice', (title) => [{ kind: 'notice', title, text: 'Word '.repeat(400) }]],
    [
      'a table',
      (title) => [{ kind: 'table', columns: [{ title }], rows: [['Cell '.repeat(200)]] }],
    ],
    ['a signature', (name) => [{ kind: 'signature', name, facts: [] }]],
    ['a chart', (title) => everything.body.slice(-1).map((chart) => ({ ...chart, title }))],
    [
      'a lesser heading',
      (text) => [
        { kind: 'heading', level: 3, text: 'Lesser' },
        { kind: 'paragraph', text },
      ],
    ],
    ['a paragraph', (text) => [{ kind: 'paragraph', text }]],
  ]
  test.each(followers)('stands on the page on which %s begins', async (_kind, followed) => {
    const counts = Array.from({ length: 18 }, (_, n) => n + 14)
    const each = counts.flatMap((n): readonly Block[] => [
      { kind: 'page-break' },
      ...lines(n),
      { kind: 'heading', text: `Headed-${n}.` },
      ...followed(`Followed-${n}.`),
    ])
    const pages = textOfPdf(await printed(paper(...each)))
    const on = (text: string) => pages.findIndex((page) => page.includes(text))
    expect(counts.map((n) => on(`Headed-${n}.`))).toEqual(counts.map((n) => on(`Followed-${n}.`)))
    expect(on('Headed-14.')).toBeGreaterThan(0)
  })
})
