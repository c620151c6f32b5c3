import 'server-only'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import { letterhead } from '@/lib/clinics/letterhead'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Block, Paper } from '@/lib/papers/paper'
import { addDays, localDate } from '@/lib/time/zone'
import { formatBirthDate, formatDate, formatDayTime } from '@/lib/time/format'
import { minutesBetween } from '@/lib/time/instant'
import { isBackToBaseline } from '../discharge'
import type { Adverse, Happened, SessionScreen, VitalSet } from '../screen-model'
import { adverseEventKey } from '../words'
import { REPORT_WITHIN_DAYS } from '../report-rules'
import type { Words } from './record-paper'

/** The layouts of these papers; a change of their fields is a new number. */
const MONITORING_TEMPLATE = 1
const EVENT_TEMPLATE = 1

type Fact = { readonly label: string; readonly value: string }

/** The fields of the outpatient monitoring form for esketamine, filled from the recorder: a draft for the clinic to send. */
export async function monitoringForm(
  occasion: Occasion,
  screen: SessionScreen,
  medicines: readonly string[],
): Promise<Paper> {
  const words = wordsFor('sessions')
  const { vitals, dosedAt, zone, happened, leaving } = screen
  const fact = facts(words)
  const dose = happened.find((each) => each.kind === 'dose')
  const at40 = near(vitals, dosedAt, 35, 50)
  const before = vitals.findLast(({ phase, wrong }) => phase === 'baseline' && !wrong)
  const end = vitals.findLast(({ phase, wrong }) => phase === 'discharge' && !wrong)
  const endedAt = leaving.signed?.at ?? null
  const seen = (...codes: readonly string[]) => saysOf(screen, codes, words)
  return {
    ...(await head(occasion, screen, words, 'monitoring', MONITORING_TEMPLATE)),
    body: [
      draft(words, dosedAt && formatDate(addDays(localDate(dosedAt, zone), REPORT_WITHIN_DAYS))),
      {
        kind: 'facts',
        facts: [
          ...patient(screen, words),
          fact('medicines', medicines.join(', ') || words('paper.noneListed')),
          fact('provider', screen.appointment.clinician),
          fact('setting', words(`setting.${screen.setting}`)),
          fact('doseDate', dosedAt && formatDayTime(dosedAt, zone)),
          fact('doseMg', dose?.kind === 'dose' ? `${dose.doseMg} mg` : null),
          fact('lot', dose?.kind === 'dose' ? dose.lot : null),
          fact(
            'minutes',
            dosedAt && endedAt ? String(Math.floor(minutesBetween(dosedAt, endedAt))) : null,
          ),
          fact('readyAt', leaving.check?.allMet ? formatDayTime(leaving.check.at, zone) : null),
          fact('pressureBefore', pressureOf(before)),
          fact('pressure40', pressureOf(at40)),
          fact('pressureEnd', pressureOf(end)),
          fact('vitalsEnd', backWords(end, before, words)),
          fact('sedation', sedationOf(screen, words) ?? seen('sedation', 'drowsiness')),
          fact('dissociation', seen('dissociation', 'altered_time', 'hallucination')),
          fact('breathing', seen('slowed_breathing', 'low_oxygen', 'laryngospasm')),
          fact(
            'serious',
            screen.adverse.some(({ serious }) => serious)
              ? words('choice.yesNo.yes')
              : words('choice.yesNo.no'),
          ),
        ],
      },
      { kind: 'signing-lines', labels: [words('paper.signHere'), words('paper.dateHere')] },
    ],
  }
}

/** One adverse event with the fields that a report asks for: a draft for the clinic to send to whom it must. */
export async function eventReport(
  occasion: Occasion,
  screen: SessionScreen,
  event: Adverse,
): Promise<Paper> {
  const words = wordsFor('sessions')
  const { zone, happened, dosedAt } = screen
  const fact = facts(words)
  const dose = happened.find((each) => each.kind === 'dose')
  return {
    ...(await head(occasion, screen, words, 'event', EVENT_TEMPLATE)),
    id: event.id,
    body: [
      draft(words, null),
      {
        kind: 'facts',
        facts: [
          ...patient(screen, words),
          fact('event', words(adverseEventKey(event.code))),
          fact('onset', formatDayTime(event.onsetAt, zone)),
          fact(
            'sinceDose',
            dosedAt && event.onsetAt >= dosedAt
              ? String(Math.floor(minutesBetween(dosedAt, event.onsetAt)))
              : null,
          ),
          fact(
            'ended',
            event.endedAt ? formatDayTime(event.endedAt, zone) : words('page.adverse.open'),
          ),
          fact('grade', String(event.grade)),
          fact('serious', words(`choice.yesNo.${event.serious ? 'yes' : 'no'}`)),
          fact('relation', relationOf(event, words)),
          fact('action', actionOf(event, words)),
          fact('product', productOf(dose, words)),
          fact('doseDate', dosedAt && formatDayTime(dosedAt, zone)),
          fact('reporter', event.by),
          fact('words', event.detail),
        ],
      },
      { kind: 'paragraph', text: words('paper.event.where') },
      { kind: 'signing-lines', labels: [words('paper.signHere'), words('paper.dateHere')] },
    ],
  }
}

async function head(
  occasion: Occasion,
  screen: SessionScreen,
  words: Words,
  kind: 'monitoring' | 'event',
  template: number,
): Promise<Omit<Paper, 'body'>> {
  return {
    id: screen.appointment.id,
    language: 'en',
    title: words(`paper.${kind}.title`),
    subtitle: words('paper.template', { template }),
    letterhead: await letterhead(occasion),
    fixedAt: screen.happened.at(-1)?.at ?? screen.appointment.startsAt,
  }
}

/** What nobody recorded says so: an empty field is never a no. */
const facts =
  (words: Words) =>
  (name: FactName, value: string | null | undefined): Fact => ({
    label: words(`paper.field.${name}`),
    value: value || words('paper.notRecorded'),
  })
type FactName = keyof (typeof import('@/messages/en/sessions.json'))['paper']['field']

const patient = ({ person, appointment }: SessionScreen, words: Words): readonly Fact[] => [
  { label: words('page.person.name'), value: person.legalName },
  {
    label: words('page.person.born'),
    value: person.dateOfBirth ? formatBirthDate(person.dateOfBirth) : words('paper.notRecorded'),
  },
  { label: words('paper.reference'), value: appointment.id },
]

const draft = (words: Words, due: string | null): Block => ({
  kind: 'notice',
  title: words('paper.draft'),
  text: due ? words('paper.draftDue', { date: due }) : words('paper.draftDetail'),
})

const near = (
  sets: readonly VitalSet[],
  dosedAt: Date | null,
  from: number,
  to: number,
): VitalSet | undefined =>
  sets.find(({ at, wrong, systolicMmHg }) => {
    const minutes = dosedAt ? minutesBetween(dosedAt, at) : -1
    return !wrong && systolicMmHg !== null && minutes >= from && minutes <= to
  })

const pressureOf = (set: VitalSet | undefined): string | null =>
  set?.systolicMmHg ? `${set.systolicMmHg}/${set.diastolicMmHg ?? ''} mmHg` : null

function backWords(
  end: VitalSet | undefined,
  before: VitalSet | undefined,
  words: Words,
): string | null {
  const full = (set: VitalSet | undefined) =>
    set?.systolicMmHg && set.diastolicMmHg && set.heartRatePerMin
      ? {
          systolicMmHg: set.systolicMmHg,
          diastolicMmHg: set.diastolicMmHg,
          heartRatePerMin: set.heartRatePerMin,
          spo2Percent: set.spo2Percent,
        }
      : null
  const last = full(end)
  if (!last) return null
  return words(`choice.yesNo.${isBackToBaseline(last, full(before)) ? 'yes' : 'no'}`)
}

/** Sedation by the scale: the first set at 4 or less, and the first one awake after it. */
function sedationOf({ vitals, dosedAt, zone }: SessionScreen, words: Words): string | null {
  const sets = vitals.filter(
    ({ moaas, wrong, at }) => moaas !== null && !wrong && dosedAt !== null && at >= dosedAt,
  )
  if (sets.length === 0) return null
  const onset = sets.find(({ moaas }) => moaas !== null && moaas <= 4)
  if (!onset) return words('choice.yesNo.no')
  const over = sets.find(({ at, moaas }) => at > onset.at && moaas === 5)
  return words('paper.yesFrom', {
    from: formatDayTime(onset.at, zone),
    to: over ? formatDayTime(over.at, zone) : words('paper.notRecorded'),
  })
}

function saysOf({ adverse, zone }: SessionScreen, codes: readonly string[], words: Words) {
  const event = adverse.find(({ code }) => codes.includes(code))
  if (!event) return words('paper.noneRecorded')
  return words('paper.yesFrom', {
    from: formatDayTime(event.onsetAt, zone),
    to: event.endedAt ? formatDayTime(event.endedAt, zone) : words('page.adverse.open'),
  })
}

const RELATIONS = ['unrelated', 'unlikely', 'possible', 'probable', 'definite'] as const
const ACTIONS = [
  'none',
  'comfort',
  'dose_change',
  'medicine_given',
  'stopped',
  'ems',
  'hospital',
] as const
const relationOf = ({ relation }: Adverse, words: Words): string => {
  const known = RELATIONS.find((each) => each === relation)
  return known ? words(`choice.relation.${known}`) : relation
}
const actionOf = ({ action }: Adverse, words: Words): string => {
  const known = ACTIONS.find((each) => each === action)
  return known ? words(`choice.action.${known}`) : action
}
const productOf = (dose: Happened | undefined, words: Words): string | null =>
  dose?.kind === 'dose'
    ? words('paper.product', { medication: dose.medication, mg: dose.doseMg, lot: dose.lot })
    : null
