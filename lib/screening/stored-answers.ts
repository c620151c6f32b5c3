import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import { allergiesOf, allergyNames } from '@/lib/medications/allergy-queries'
import { medicinesForRules } from '@/lib/medications/queries'
import { bmiOf, isBackground } from '@/lib/screening/background'
import type { AnswerField, BpReading, ScreeningAnswers } from '@/lib/screening/model'
import { isSealed } from '@/lib/screening/sealed-fields'
import { unanswered } from '@/lib/screening/unanswered'

export interface StoredAnswer {
  readonly id: string
  readonly field: string
  readonly revision: number
  readonly answeredAt: Date
  /** When it was last said to be still true. */
  readonly confirmedAt: Date | null
  readonly said: string
  readonly recordedByName: string
  readonly value: unknown
}

/** The latest revision of every answer, or of those that are asked for; sealed words are opened. Older revisions stay in the record. */
export async function latestAnswers(
  occasion: Occasion,
  clientId: string,
  screeningId: string,
  only?: readonly string[],
): Promise<ReadonlyMap<string, StoredAnswer>> {
  const rows = await occasion.tx.screeningAnswer.findMany({
    where: {
      clinicId: occasion.viewer.clinicId,
      screeningId,
      clientId,
      ...(only ? { field: { in: [...only] } } : {}),
    },
    distinct: ['field'],
    orderBy: [{ field: 'asc' }, { revision: 'desc' }],
    select: {
      id: true,
      field: true,
      revision: true,
      answeredAt: true,
      confirmedAt: true,
      said: true,
      recordedByName: true,
      value: true,
      words: true,
    },
  })
  const answers = new Map<string, StoredAnswer>()
  for (const { words, ...row } of rows) {
    const place = { table: 'screening_answer', column: 'words', row: row.id }
    const opened = isSealed(row.field) ? await openText(occasion, clientId, place, words) : null
    answers.set(row.field, { ...row, value: opened === null ? row.value : JSON.parse(opened) })
  }
  return answers
}

/** Readings that nobody has marked as wrong, oldest first. */
export async function countedReadings(
  occasion: Occasion,
  clientId: string,
): Promise<readonly BpReading[]> {
  const rows = await occasion.tx.bloodPressureReading.findMany({
    where: { clinicId: occasion.viewer.clinicId, clientId, invalidatedAt: null },
    orderBy: [{ takenAt: 'asc' }, { id: 'asc' }],
    select: { systolic: true, diastolic: true, takenAt: true },
  })
  return rows.map(({ takenAt, ...pressure }) => ({ ...pressure, taken_at: takenAt.toISOString() }))
}

/**
 * A client's answers as the rules read them: what was answered, with the list of medicines and the readings as they
 * stand, and whether the clinic is licensed where the client will be.
 */
export async function answersOf(
  occasion: Occasion,
  clientId: string,
  screeningId: string,
  loaded?: ReadonlyMap<string, StoredAnswer>,
): Promise<ScreeningAnswers> {
  const stored = loaded ?? (await latestAnswers(occasion, clientId, screeningId))
  const given = Object.fromEntries(
    [...stored]
      .filter(([field]) => isAnswerField(field))
      .map(([field, { value }]) => [field, value]),
  ) as Partial<ScreeningAnswers>
  const medicines = await medicinesForRules(occasion, clientId)
  const readings = await countedReadings(occasion, clientId)
  const allergies = allergyNames(await allergiesOf(occasion, clientId))
  return {
    ...unanswered,
    ...given,
    medications: medicines.length > 0 ? medicines : (given.medications ?? null),
    bp_readings: readings.length > 0 ? readings : (given.bp_readings ?? null),
    allergies: allergies ?? given.allergies ?? null,
    bmi: given.bmi ?? bmiOf(given.body_size),
    state_allowed: await isLicensedIn(occasion, given.state ?? null),
  }
}

const furtherFields: ReadonlySet<string> = new Set([
  'voices_commanding',
  'allergy_kind',
  'bp_symptoms',
  'concussion_recent',
  'eye_injury_or_surgery_recent',
  'alcohol_withdrawal',
  'misuse_30d',
  'ketamine_bladder_damage',
])

/** The store also holds the client's signature; only answers go to the rules. */
export const isAnswerField = (field: string): field is AnswerField =>
  field in unanswered || furtherFields.has(field) || isBackground(field)

async function isLicensedIn(occasion: Occasion, state: string | null): Promise<boolean | null> {
  if (!state) return null
  const clinic = await occasion.tx.clinic.findUniqueOrThrow({
    where: { id: occasion.viewer.clinicId },
    select: { licensedStates: true },
  })
  return clinic.licensedStates.includes(state.toUpperCase())
}
