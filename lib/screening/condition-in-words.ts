import type { MedicinePattern } from '@/lib/medications/model'
import type { Condition, Range } from '@/lib/screening/condition'
import { questionOf } from '@/lib/screening/forms'
import type { AnswerField } from '@/lib/screening/model'

type Say = (key: string, facts?: Record<string, string | number>) => string

/** The catalogues that a rule speaks in: its own, the judging pages', the medicines'. */
export interface RuleWords {
  readonly screening: Say
  readonly judging: Say
  readonly medicines: Say
}

const fieldName = (field: AnswerField, { screening }: RuleWords): string =>
  questionOf(field) ? screening(`question.${field}.label`) : screening(`staff_field.${field}`)

function valueName(field: AnswerField, value: string | boolean, { screening }: RuleWords): string {
  const kind = questionOf(field)?.kind === 'yes_no_unsure' ? 'yes_no_unsure' : field
  return screening(`option.${kind}.${String(value)}`)
}

const list = (parts: readonly string[], joint: string): string =>
  parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(', ')} ${joint} ${parts.at(-1) ?? ''}`

const both = ({ from, to, above, below }: Range, { judging }: RuleWords): string => {
  const low =
    from !== undefined
      ? judging('rules.condition.from', { n: from })
      : above !== undefined
        ? judging('rules.condition.above', { n: above })
        : null
  const high =
    to !== undefined
      ? judging('rules.condition.to', { n: to })
      : below !== undefined
        ? judging('rules.condition.below', { n: below })
        : null
  return low && high ? judging('rules.condition.both', { a: low, b: high }) : (low ?? high ?? '')
}

function medicineInWords(pattern: MedicinePattern, words: RuleWords): string {
  const { judging, medicines, screening } = words
  const or = judging('rules.or')
  const part = (key: string, values: readonly string[] | undefined, name: (v: string) => string) =>
    values && values.length > 0
      ? [judging(`rules.condition.${key}`, { values: list(values.map(name), or) })]
      : []
  return list(
    [
      ...part('medicineRules', pattern.rules, (v) => v),
      ...part('medicineClasses', pattern.classes, (v) => medicines(`class.${v}`)),
      ...part('medicineGenerics', pattern.generics, (v) => v),
      ...part('medicineTyped', pattern.typed, (v) => v),
      ...part('medicineFrequency', pattern.frequency, (v) =>
        v === 'not_answered' ? screening('not_answered') : screening(`option.frequency.${v}`),
      ),
      ...part('medicineStatus', pattern.status, (v) => judging(`rules.status.${v}`)),
    ],
    judging('rules.and'),
  )
}

/** A condition of a rule set as a sentence's part, whatever the closed language can say. */
export function conditionInWords(condition: Condition, words: RuleWords): string {
  const { judging } = words
  const or = judging('rules.or')
  const and = judging('rules.and')
  const inner = (each: Condition) => {
    const said = conditionInWords(each, words)
    return 'all' in each || 'any' in each ? `(${said})` : said
  }
  if ('all' in condition) return list(condition.all.map(inner), and)
  if ('any' in condition) return list(condition.any.map(inner), or)
  if ('not' in condition)
    return judging('rules.condition.not', { inner: conditionInWords(condition.not, words) })
  const { field } = condition
  const say = (key: string, facts: Record<string, string | number> = {}) =>
    judging(`rules.condition.${key}`, { field: fieldName(field, words), ...facts })
  const values = (codes: readonly (string | boolean)[]) =>
    list(
      codes.map((code) => `“${valueName(field, code, words)}”`),
      or,
    )
  if ('is' in condition) return say('is', { values: values(condition.is) })
  if ('has' in condition) return say('has', { values: values(condition.has) })
  if ('hasOnly' in condition) return say('hasOnly', { values: values(condition.hasOnly) })
  if ('missing' in condition) return say('missing')
  if ('number' in condition) return say('number', { range: both(condition.number, words) })
  if ('daysAgo' in condition) return say('daysAgo', { range: both(condition.daysAgo, words) })
  if ('yearsAgo' in condition) return say('yearsAgo', { range: both(condition.yearsAgo, words) })
  if ('noReadingWithinHours' in condition)
    return say('noReading', { days: condition.noReadingWithinHours / 24 })
  if ('reading' in condition) {
    const { maxAgeHours, systolic, diastolic } = condition.reading
    const parts = [
      systolic ? say('systolic', { range: both(systolic, words) }) : '',
      diastolic ? say('diastolic', { range: both(diastolic, words) }) : '',
    ].filter(Boolean)
    return say('reading', { days: maxAgeHours / 24, parts: list(parts, and) })
  }
  if ('test' in condition) {
    const { result, maxDaysAgo } = condition.test
    const age = maxDaysAgo === undefined ? '' : say('testAge', { days: maxDaysAgo })
    return say('test', { result: words.screening(`option.pregnancy_test.${result}`), age })
  }
  if ('medicine' in condition)
    return say('medicine', { parts: medicineInWords(condition.medicine, words) })
  if ('mentions' in condition) return say('mentions', { values: list(condition.mentions, or) })
  return say('nearlyMentions', { values: list(condition.nearlyMentions, or) })
}
