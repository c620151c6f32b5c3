import { z } from 'zod'

/** Questionnaires whose logic is here and whose words a clinic installs (clinical rules, E.4 and E.5). */
export const PACK_ITEMS = {
  'C-SSRS': ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q6_3m'],
  'WHO-5': numbered(5),
  'AUDIT-C': numbered(3),
  'DAST-10': numbered(10),
  MEQ30: numbered(30),
} as const satisfies Readonly<Record<string, readonly string[]>>
export type PackInstrument = keyof typeof PACK_ITEMS
export const packInstruments = Object.keys(PACK_ITEMS) as readonly PackInstrument[]

function numbered(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => String(at + 1))
}

/** The words of one questionnaire in one language. */
export interface Pack {
  readonly instrument: PackInstrument
  readonly version: string
  readonly language: string
  readonly stem: string | null
  readonly items: readonly { readonly key: string; readonly text: string }[]
  readonly options: readonly { readonly score: number; readonly label: string }[]
  readonly credit: string
}

export type PackProblemCode =
  | 'not_json'
  | 'shape'
  | 'instrument'
  | 'language'
  | 'text_empty'
  | 'text_long'
  | 'item_missing'
  | 'item_twice'
  | 'item_unknown'
  | 'options_missing'
  | 'not_known'

/** What is wrong, and where in the file. */
export interface PackProblem {
  readonly code: PackProblemCode
  readonly at: string
}

const words = (most: number) => z.string('shape').trim().min(1, 'text_empty').max(most, 'text_long')

const packSchema = z.strictObject({
  instrument: z.enum(packInstruments as [PackInstrument, ...PackInstrument[]], 'instrument'),
  version: words(60),
  language: z.string('shape').regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'language'),
  stem: words(1000).nullable().default(null),
  items: z.array(z.strictObject({ key: words(20), text: words(1000) }), 'shape'),
  options: z
    .array(z.strictObject({ score: z.int('shape').min(0).max(100), label: words(200) }), 'shape')
    .default([]),
  credit: words(1000),
})

/** A yes and a no need no words of a pack; everything else brings its own answers. */
const ANSWERED_YES_NO: ReadonlySet<PackInstrument> = new Set(['C-SSRS', 'DAST-10'])

/** A file as a pack; every problem that a person can mend, each with its place. */
export function readPack(
  text: string,
):
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] } {
  const content = jsonOf(text)
  if (content === undefined) return { ok: false, problems: [{ code: 'not_json', at: '' }] }
  const parsed = packSchema.safeParse(content)
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(problemOf) }
  const problems = itemProblems(parsed.data)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, pack: parsed.data }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const OWN_CODES: ReadonlySet<string> = new Set([
  'shape',
  'instrument',
  'language',
  'text_empty',
  'text_long',
])

function problemOf(issue: z.core.$ZodIssue): PackProblem {
  const at = issue.path.join('.')
  if (issue.code === 'unrecognized_keys')
    return { code: 'not_known', at: [at, issue.keys.join(', ')].filter(Boolean).join('.') }
  return { code: (OWN_CODES.has(issue.message) ? issue.message : 'shape') as PackProblemCode, at }
}

function itemProblems({ instrument, items, options }: Pack): readonly PackProblem[] {
  const asked: readonly string[] = PACK_ITEMS[instrument]
  const given = items.map(({ key }) => key)
  return [
    ...asked
      .filter((key) => !given.includes(key))
      .map((at) => ({ code: 'item_missing' as const, at })),
    ...given
      .filter((key, index) => given.indexOf(key) !== index)
      .map((at) => ({ code: 'item_twice' as const, at })),
    ...given
      .filter((key) => !asked.includes(key))
      .map((at) => ({ code: 'item_unknown' as const, at })),
    ...(options.length < 2 && !ANSWERED_YES_NO.has(instrument)
      ? [{ code: 'options_missing' as const, at: 'options' }]
      : []),
  ]
}

/** What a clinic's own words have to hold, as an empty file to fill in. */
export const emptyPack = (instrument: PackInstrument): string =>
  JSON.stringify(
    {
      instrument,
      version: '',
      language: 'en',
      stem: null,
      items: PACK_ITEMS[instrument].map((key) => ({ key, text: '' })),
      options: [],
      credit: '',
    },
    null,
    2,
  )
