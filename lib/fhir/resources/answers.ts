import type { Instrument } from '@/lib/measures/model'
import { INSTRUMENTS } from '@/lib/measures/model'
import { QUESTIONNAIRES } from '@/lib/measures/scoring'
import type { WholeRecord } from '../record'
import { instant, itemOf, type Reference, type Resource } from '../resource'

const response = (
  subject: Reference,
  facts: {
    readonly id: string
    readonly status: string
    readonly questionnaire: string
    readonly at: Date
    readonly item: readonly unknown[]
  },
): Resource => ({
  resourceType: 'QuestionnaireResponse',
  id: facts.id,
  questionnaire: `urn:stillwater:${facts.questionnaire}`,
  status: facts.status,
  subject,
  source: subject,
  authored: instant(facts.at),
  item: facts.item,
})

/** What the client answered before anything was booked, in their own words where they used them. */
const screenings = ({ screenings: all }: WholeRecord, subject: Reference) =>
  all.map(({ id, status, kind, at, ruleSetHash, answers }) =>
    response(subject, {
      id,
      status,
      questionnaire: `screening:${kind}${ruleSetHash ? `|${ruleSetHash.slice(0, 16)}` : ''}`,
      at,
      item: answers.flatMap(({ field, value }) => itemOf(field, value)),
    }),
  )

const isOurs = (name: string): name is Instrument =>
  (INSTRUMENTS as readonly string[]).includes(name)

/** Each answered measure, item by item, under LOINC's code of the item where there is one. */
const measures = ({ measures: all }: WholeRecord, subject: Reference) =>
  all.map(({ responseId, instrument, authoredAt, answers }) => {
    const items = isOurs(instrument) ? QUESTIONNAIRES[instrument].items : []
    return response(subject, {
      id: responseId,
      status: 'completed',
      questionnaire: `measure:${instrument}`,
      at: authoredAt,
      item: Object.entries(answers).flatMap(([key, value]) => {
        const item = items.find(({ number }) => String(number) === key)
        return itemOf(item?.loinc ?? key, value, item?.text)
      }),
    })
  })

const checkIns = ({ checkIns: all }: WholeRecord, subject: Reference) =>
  all.map(({ id, checkIn, at, complete, answers }) =>
    response(subject, {
      id,
      status: complete ? 'completed' : 'in-progress',
      questionnaire: `check-in:${checkIn}`,
      at,
      item: answers.flatMap(([linkId, text]) => itemOf(linkId, text)),
    }),
  )

const checklists = ({ checklists: all }: WholeRecord, subject: Reference) =>
  all.map(({ id, complete, at, answers }) =>
    response(subject, {
      id,
      status: complete ? 'completed' : 'in-progress',
      questionnaire: 'checklist',
      at,
      item: answers.flatMap(([linkId, value]) => itemOf(linkId, value)),
    }),
  )

export const answersOfClient = (record: WholeRecord, subject: Reference): readonly Resource[] => [
  ...screenings(record, subject),
  ...measures(record, subject),
  ...checklists(record, subject),
  ...checkIns(record, subject),
]
