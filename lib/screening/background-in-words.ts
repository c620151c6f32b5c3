import {
  type AntidepressantTrial,
  bmiOf,
  type BodySizeTold,
  type PersonTold,
} from '@/lib/screening/background'
import type { Say } from '@/lib/i18n/say'

const CM_PER_INCH = 2.54
const KG_PER_POUND = 0.453_592_37

/** An answer about somebody's background as it was told; undefined where there is none. */
export function backgroundInWords(field: string, told: unknown, say: Say): string | undefined {
  if (typeof told !== 'object' || told === null) return undefined
  if ('not_said' in told) return notSaidInWords(field, String(told.not_said), say)
  if ('words' in told) return String(told.words)
  if ('person' in told) return personInWords(told.person as PersonTold)
  if ('trials' in told)
    return (told.trials as readonly AntidepressantTrial[])
      .map((trial) => trialInWords(trial, say))
      .join('\n')
  if ('height_cm' in told) return bodyInWords(told as BodySize, say)
  if ('systolic' in told && 'diastolic' in told)
    return `${String(told.systolic)}/${String(told.diastolic)} mmHg`
  return undefined
}

/** Why there is nothing, in the words of this question. */
export const notSaidInWords = (field: string, code: string, say: Say): string =>
  say(code === 'none' ? `page.background.noneOf.${field}` : `page.background.not.${code}`)

const personInWords = ({ name, about, phone }: PersonTold): string =>
  [name, about, phone].filter(Boolean).join(', ')

const trialInWords = ({ name, dose, weeks, result }: AntidepressantTrial, say: Say): string =>
  [
    name,
    dose,
    weeks === null ? null : say('page.background.weeks', { count: weeks }),
    say(`page.background.resultOf.${result}`),
  ]
    .filter(Boolean)
    .join(', ')

type BodySize = Extract<BodySizeTold, { readonly height_cm: number }>

function bodyInWords(told: BodySize, say: Say): string {
  const inches = Math.round(told.height_cm / CM_PER_INCH)
  return say('page.background.body', {
    cm: told.height_cm,
    feet: Math.floor(inches / 12),
    inches: inches % 12,
    kg: told.weight_kg,
    pounds: Math.round(told.weight_kg / KG_PER_POUND),
    bmi: bmiOf(told) ?? 0,
  })
}
