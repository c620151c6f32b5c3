import { z } from 'zod'
import { areas } from '@/lib/rules/areas'
import { type Difference, differences } from '@/lib/rules/compare'

const facts = z.record(z.string(), z.unknown())

const caseFile = z.object({
  defaults: z.record(z.string(), facts).default({}),
  cases: z.array(z.unknown()),
})

const clinicalCase = z.object({
  id: z.string(),
  area: z.string(),
  title: z.string().optional(),
  why: z.string().optional(),
  input: facts.default({}),
  expected: facts.optional(),
})

export type ClinicalCase = z.infer<typeof clinicalCase>

export type CaseResult =
  | {
      readonly id: string
      readonly area: string
      readonly output: unknown
      readonly differences: readonly Difference[]
    }
  | { readonly id: string | null; readonly error: string }

const idOf = (raw: unknown): string | null => {
  const named = z.object({ id: z.string() }).safeParse(raw)
  return named.success ? named.data.id : null
}

/** What could not be read, in one line: the path of each field and its problem. */
const sentenceOf = (error: unknown): string => {
  if (error instanceof z.ZodError)
    return error.issues
      .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
      .join('; ')
  return error instanceof Error ? error.message : 'The case cannot be read.'
}

/** The area's defaults with the case's own keys in their place; `settings` is merged key by key. */
export function answersOf(
  defaults: Readonly<Record<string, unknown>>,
  input: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const merged = { ...defaults, ...input }
  const [usual, own] = [facts.safeParse(defaults.settings), facts.safeParse(input.settings)]
  return usual.success && own.success
    ? { ...merged, settings: { ...usual.data, ...own.data } }
    : merged
}

function resultOf(raw: unknown, defaults: z.infer<typeof caseFile>['defaults']): CaseResult {
  try {
    const { id, area, input, expected } = clinicalCase.parse(raw)
    const evaluate = Object.hasOwn(areas, area) ? areas[area] : undefined
    if (!evaluate) return { id, error: `There is no area "${area}".` }
    const output = evaluate(answersOf(defaults[area] ?? {}, input))
    return { id, area, output, differences: differences(expected ?? {}, output) }
  } catch (error) {
    return { id: idOf(raw), error: sentenceOf(error) }
  }
}

/** Every case of a file, in its order. Throws where the file itself is not one of cases. */
export function runCaseFile(content: unknown): readonly CaseResult[] {
  const { defaults, cases } = caseFile.parse(content)
  return cases.map((each) => resultOf(each, defaults))
}

/** The cases of a file as they are written, for the names of tests. */
export const casesOf = (content: unknown): readonly ClinicalCase[] =>
  caseFile.parse(content).cases.map((each) => clinicalCase.parse(each))
