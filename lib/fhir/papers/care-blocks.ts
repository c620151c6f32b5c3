import { sayFor } from '@/lib/i18n/say'
import type { Block } from '@/lib/papers/paper'
import { answerInWords } from '@/lib/screening/answer-in-words'
import { questionOf } from '@/lib/screening/forms'
import type { AnswerField } from '@/lib/screening/model'
import { formatBirthDate, formatDay, formatDayTime } from '@/lib/time/format'
import type { WholeRecord } from '../record'
import { plainly, type RecordWords } from './record-words'

/** Who the client is, and who cares for them. */
export const personBlocks = (record: WholeRecord, words: RecordWords): readonly Block[] => {
  const { contact, careTeam } = record
  const facts = [
    ['name', contact.legalName],
    ['called', contact.preferredName],
    ['born', contact.dateOfBirth ? formatBirthDate(contact.dateOfBirth) : null],
    ['email', contact.email],
    ['phone', contact.phone],
    [
      'address',
      [contact.street, contact.city, contact.state, contact.postalCode].filter(Boolean).join(', '),
    ],
    [
      'emergency',
      [contact.emergencyContactName, contact.emergencyContactPhone].filter(Boolean).join(', '),
    ],
  ] as const
  return [
    {
      kind: 'facts',
      facts: facts.map(([key, value]) => ({
        label: words.say(`label.${key}`),
        value: value ? value : words.say('notRecorded'),
      })),
    },
    { kind: 'heading', text: words.say('part.careTeam') },
    {
      kind: 'table',
      columns: words.columns('who', 'role', 'since', 'until'),
      rows: careTeam.map(({ name, part, since, until }) => [
        name,
        words.say(`careTeam.${part}`),
        formatDay(since, words.zone),
        until ? formatDay(until, words.zone) : '',
      ]),
      empty: words.say('none'),
    },
  ]
}

/** What was signed and what was decided, with each letter as it was written. */
export const decisionBlocks = (record: WholeRecord, words: RecordWords): readonly Block[] => {
  const { zone } = words
  const outcomes = sayFor('screening')
  return [
    { kind: 'heading', text: words.say('part.consents') },
    {
      kind: 'table',
      columns: words.columns('what', 'signed', 'withdrawn', 'fingerprint'),
      rows: record.consents.map(({ text, signedAt, withdrawnAt, textHash }) => [
        `${text.title}, ${text.version}`,
        formatDayTime(signedAt, zone),
        withdrawnAt ? formatDayTime(withdrawnAt, zone) : '',
        textHash.slice(0, 16),
      ]),
      empty: words.say('none'),
    },
    { kind: 'heading', text: words.say('part.decisions') },
    ...(record.determinations.length === 0
      ? [{ kind: 'paragraph' as const, text: words.say('none') }]
      : record.determinations.flatMap((made): readonly Block[] => [
          { kind: 'heading', level: 3, text: outcomes(`page.outcome.${made.outcome}`) },
          ...(made.letter ? [{ kind: 'paragraph' as const, text: made.letter }] : []),
          {
            kind: 'facts',
            facts: [
              {
                label: words.say('label.signed'),
                value: `${made.signerName}, ${formatDayTime(made.signedAt, zone)}`,
              },
              ...(made.clearedUntil
                ? [{ label: words.say('label.until'), value: formatDay(made.clearedUntil, zone) }]
                : []),
              ...(made.withdrawn
                ? [
                    {
                      label: words.say('label.withdrawn'),
                      value: formatDayTime(made.withdrawn.at, zone),
                    },
                  ]
                : []),
            ],
          },
        ])),
  ]
}

/** The answers before anything was booked, question by question, as the client gave them. */
export const answerBlocks = (record: WholeRecord, words: RecordWords): readonly Block[] => {
  const screening = sayFor('screening')
  const row = ({ field, value }: { readonly field: string; readonly value: unknown }) => {
    const kind = questionOf(field)?.kind
    const told = kind
      ? answerInWords({ field: field as AnswerField, kind }, value, screening)
      : value === null || value === undefined
        ? undefined
        : plainly(typeof value === 'string' ? value : JSON.stringify(value))
    const label = kind ? screening(`question.${field}.label`) : screening(`staff_field.${field}`)
    return [plainly(label), told ?? words.say('notAnswered')]
  }
  return record.screenings.flatMap(({ kind, at, answers }): readonly Block[] => [
    {
      kind: 'heading',
      text: words.say(kind === 'update' ? 'part.update' : 'part.screening', {
        at: formatDay(at, words.zone),
      }),
    },
    {
      kind: 'table',
      columns: words.columns('question', 'answer'),
      rows: answers.map(row),
      empty: words.say('none'),
    },
  ])
}

/** Medicines and what the client reacts to. Nobody asked is not the same as none. */
export const medicineBlocks = (record: WholeRecord, words: RecordWords): readonly Block[] => {
  const { allergies, medicines } = record
  return [
    { kind: 'heading', text: words.say('part.medicines') },
    {
      kind: 'table',
      columns: words.columns('medicine', 'howTaken', 'state', 'since', 'until'),
      rows: medicines.map(({ typedName, dose, frequency, status, recordedAt, endedAt }) => [
        typedName,
        [dose, frequency && plainly(frequency)].filter(Boolean).join(', '),
        plainly(status),
        formatDay(recordedAt, words.zone),
        endedAt ? formatDay(endedAt, words.zone) : '',
      ]),
      empty: words.say('none'),
    },
    { kind: 'heading', text: words.say('part.allergies') },
    allergies.kind === 'listed'
      ? {
          kind: 'table',
          columns: words.columns('substance', 'reaction', 'severity'),
          rows: allergies.allergies.map(({ substance, reaction, severity }) => [
            substance,
            reaction ?? '',
            plainly(severity),
          ]),
        }
      : { kind: 'paragraph', text: words.say(`allergies.${allergies.kind}`) },
  ]
}
