import type { Setting } from '@/lib/sessions/model'
import type { ChecklistAnswers } from './checklist'

/** The questions of the day by their key under `question` in the catalogue. */
export type Question =
  | 'lastSolids'
  | 'lastMilkyDrink'
  | 'lastLiquids'
  | 'lastAlcohol'
  | 'hangover'
  | 'intoxicated'
  | 'substances'
  | 'medicationsTaken'
  | 'antihypertensive'
  | 'medChanges'
  | 'pregnancy'
  | 'safety'
  | 'illness'
  | 'glucoseMgDl'
  | 'rideHome'
  | 'clothed'
  | 'addressConfirmed'
  | 'spaceSafe'

/** Where each answer is stored. */
export const COLUMN_OF_QUESTION = {
  lastSolids: 'last_solids',
  lastMilkyDrink: 'last_milky_drink',
  lastLiquids: 'last_liquids',
  lastAlcohol: 'last_alcohol',
  hangover: 'hangover',
  intoxicated: 'intoxicated',
  substances: 'substances',
  medicationsTaken: 'medicines',
  antihypertensive: 'antihypertensive',
  medChanges: 'med_changes',
  pregnancy: 'pregnancy',
  safety: 'safety',
  illness: 'illness',
  glucoseMgDl: 'glucose_mg_dl',
  rideHome: 'ride_home',
  clothed: 'clothed',
  addressConfirmed: 'address_confirmed',
  spaceSafe: 'space_safe',
} as const satisfies Readonly<Record<Question, keyof ChecklistAnswers>>

const AT_HOME: readonly Question[] = ['clothed', 'addressConfirmed', 'spaceSafe']

/** Which questions are asked: a ride from the clinic, a room at home, blood sugar where a medicine can lower it. */
export function questionsFor(setting: Setting, lowersGlucose: boolean): readonly Question[] {
  const left = new Set<Question>(setting === 'at_home' ? ['rideHome'] : AT_HOME)
  if (!lowersGlucose) left.add('glucoseMgDl')
  return (Object.keys(COLUMN_OF_QUESTION) as Question[]).filter((question) => !left.has(question))
}

/** The questions that nobody has answered yet. */
export const openQuestions = (
  answers: ChecklistAnswers,
  asked: readonly Question[],
): readonly Question[] =>
  asked.filter((question) => {
    const answer = answers[COLUMN_OF_QUESTION[question]] ?? null
    return answer === null || (question === 'medicationsTaken' && withoutTime(answers))
  })

const withoutTime = ({ medicines }: ChecklistAnswers): boolean =>
  (medicines ?? []).some(({ last }) => !last)
