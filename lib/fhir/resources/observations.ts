import { INSTRUMENTS, type Instrument } from '@/lib/measures/model'
import { QUESTIONNAIRES } from '@/lib/measures/scoring'
import type { WholeRecord } from '../record'
import {
  coded,
  hl7,
  instant,
  local,
  LOINC,
  present,
  quantity,
  type Reference,
  refTo,
  type Resource,
  said,
} from '../resource'

const category = (code: string) => hl7('observation-category', code)

/** LOINC's code of a total; PHQ-2 to PCL-5 from the questionnaires themselves, the screener's risk level beside them. */
function scoreCode(instrument: string) {
  if (instrument === 'C-SSRS') return coded(LOINC, '93374-7', 'Suicide risk level')
  const known = INSTRUMENTS.find((each): each is Instrument => each === instrument)
  const loinc = known ? QUESTIONNAIRES[known].totalLoinc : null
  return loinc ? coded(LOINC, loinc, `${instrument} total score`) : local('measure', instrument)
}

export const scoresOf = ({ measures }: WholeRecord, subject: Reference): readonly Resource[] =>
  measures.map(({ id, responseId, instrument, total, band, authoredAt }) => ({
    resourceType: 'Observation',
    id,
    status: 'final',
    category: [category('survey')],
    code: scoreCode(instrument),
    subject,
    effectiveDateTime: instant(authoredAt),
    derivedFrom: [refTo(responseId)],
    ...present({
      valueQuantity: total === null ? null : quantity(total, '{score}'),
      valueCodeableConcept: total === null && band ? said(band) : null,
      interpretation: total !== null && band ? [said(band)] : null,
    }),
  }))

interface Taken {
  readonly id: string
  readonly subject: Reference
  readonly at: Date
  readonly encounter?: Reference
}

const taken = ({ id, subject, at, encounter }: Taken) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  category: [category('vital-signs')],
  subject,
  ...(encounter ? { encounter } : {}),
  effectiveDateTime: instant(at),
})

export const pressure = (of: Taken, systolic: number, diastolic: number): Resource => ({
  ...taken(of),
  code: coded(LOINC, '85354-9', 'Blood pressure panel'),
  component: [
    { code: coded(LOINC, '8480-6', 'Systolic'), valueQuantity: quantity(systolic, 'mm[Hg]') },
    { code: coded(LOINC, '8462-4', 'Diastolic'), valueQuantity: quantity(diastolic, 'mm[Hg]') },
  ],
})

export const single = (
  of: Taken,
  codes: readonly (readonly [string, string])[],
  value: number,
  unit: string,
): Resource => ({
  ...taken(of),
  code: { coding: codes.map(([code, display]) => ({ system: LOINC, code, display })) },
  valueQuantity: quantity(value, unit),
})

export const pressuresOf = ({ pressures }: WholeRecord, subject: Reference): readonly Resource[] =>
  pressures.map(({ id, systolic, diastolic, takenAt }) =>
    pressure({ id, subject, at: takenAt }, systolic, diastolic),
  )
