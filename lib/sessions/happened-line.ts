import type { useTranslations } from 'next-intl'
import { comfortOf } from '@/lib/sessions/comfort'
import { ESCALATION, type EscalationTrigger } from '@/lib/sessions/escalation'
import type { Happened, VitalSet } from '@/lib/sessions/screen-model'
import { adverseEventKey, stateKey } from '@/lib/sessions/words'
import { GATE_DECISIONS } from '@/lib/preparation/finding'
import { decisionKey } from '@/lib/preparation/words'

type Words = ReturnType<typeof useTranslations<'sessions'>>
type GateWords = ReturnType<typeof useTranslations<'preparation'>>

export interface Line {
  readonly title: string
  readonly detail: string | null
}

const one = <Known extends string>(known: readonly Known[], text: string): Known | undefined =>
  known.find((each) => each === text)
const TRIGGERS = Object.keys(ESCALATION) as readonly EscalationTrigger[]
const ENTRIES = [
  'looked',
  'comfort',
  'note',
  'water',
  'music',
  'position',
  'video_lost',
  'monitor_left',
] as const
const LOOKS = ['resting', 'needs_me', 'cannot_wake'] as const
const PURPOSES = ['check_in', 'dose', 'review'] as const

/** One thing that happened, as a sentence and what belongs to it. */
export function lineOf(happened: Happened, words: Words, gateWords: GateWords): Line {
  switch (happened.kind) {
    case 'moved':
      return {
        title: words(stateKey(happened.to, 'staff')),
        detail: happened.reason && reasonLine(happened.reason, words, gateWords),
      }
    case 'gate': {
      const purpose = one(PURPOSES, happened.purpose) ?? 'review'
      const decision = one(GATE_DECISIONS, happened.decision)
      return {
        title: words('page.happened.gate', {
          purpose: words(`choice.purpose.${purpose}`),
          decision: decision ? gateWords(decisionKey(decision, 'title')) : happened.decision,
        }),
        detail: null,
      }
    }
    case 'vitals': {
      const { set } = happened
      return {
        title: words(set.wrong ? 'page.happened.wrong' : 'page.happened.vitals', {
          values: valuesLine(set, words),
        }),
        detail: set.wrong
          ? words('page.vitals.wrongBy', { name: set.wrong.by, reason: set.wrong.reason })
          : null,
      }
    }
    case 'checked':
      return {
        title: words('page.happened.checked', { mg: happened.doseMg, lot: happened.lot }),
        detail: words(`page.happened.checkedBy.${happened.method}`),
      }
    case 'dose':
      return {
        title: words('page.happened.dose', {
          medication: happened.medication,
          mg: happened.doseMg,
        }),
        detail: words('page.happened.doseDetail', { lot: happened.lot, second: happened.second }),
      }
    case 'look': {
      const state = one(LOOKS, happened.state)
      return {
        title: words('page.happened.look', {
          state: state ? words(`choice.look.${state}`) : happened.state,
        }),
        detail: null,
      }
    }
    case 'event':
      return eventLine(happened.event, happened.detail, words)
    case 'adverse': {
      const { code, grade, detail } = happened.event
      return {
        title: words('page.happened.adverse', { event: words(adverseEventKey(code)), grade }),
        detail,
      }
    }
    case 'signed':
      return { title: words(SIGNED[happened.what]), detail: null }
  }
}

const SIGNED = {
  discharge: 'page.happened.signedDischarge',
  note: 'page.happened.signedNote',
  addendum: 'page.happened.signedAddendum',
} as const

function reasonLine(reason: string, words: Words, gateWords: GateWords): string {
  const trigger = one(TRIGGERS, reason)
  if (trigger) return words(`escalation.trigger.${trigger}`)
  const decision = one(GATE_DECISIONS, reason)
  if (decision) return gateWords(decisionKey(decision, 'title'))
  if (reason === 'vitals: do_not_start') return words('page.happened.vitalsHold')
  return reason === 'vitals: emergency' ? words('page.happened.vitalsEmergency') : reason
}

function eventLine(kind: string, detail: string | null, words: Words): Line {
  const trigger = one(TRIGGERS, kind.replace(/^escalated:/, ''))
  if (trigger)
    return {
      title: words('page.happened.help', { trigger: words(`escalation.trigger.${trigger}`) }),
      detail,
    }
  const entry = one(ENTRIES, kind)
  const comfort = entry === 'comfort' && detail ? comfortOf(detail) : null
  return {
    title: entry ? words(`choice.entry.${entry}`) : kind,
    detail: comfort ? words('page.happened.comfort', { ...comfort }) : detail,
  }
}

/** The numbers of one set in a row. */
export function valuesLine(set: VitalSet, words: Words): string {
  const parts = [
    set.systolicMmHg === null || set.diastolicMmHg === null
      ? null
      : words('page.happened.pressureOf', { upper: set.systolicMmHg, lower: set.diastolicMmHg }),
    set.heartRatePerMin === null
      ? null
      : words('page.happened.heartOf', { value: set.heartRatePerMin }),
    set.spo2Percent === null ? null : words('page.happened.oxygenOf', { value: set.spo2Percent }),
    set.respiratoryRatePerMin === null
      ? null
      : words('page.happened.breathsOf', { value: set.respiratoryRatePerMin }),
    set.moaas === null ? null : words('page.happened.awakeOf', { value: set.moaas }),
    ...set.symptoms.map((each) => words(`choice.symptoms.${each}`)),
  ]
  return parts.filter(Boolean).join(', ')
}
