import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import type { HalfTyped } from '@/components/ui/keeps-typed'
import type { SessionScreen } from '@/lib/sessions/screen-model'
import { COMFORT_SCALES } from '@/lib/sessions/comfort'
import { SEEN_SIGNS, VITALS_SYMPTOMS } from '@/lib/sessions/vitals'
import { EntryDesk } from './entries'
import { EventEntries } from './event-entries'
import { VITALS_ID } from './places'
import type { Letterbox } from './use-desk'
import { VitalsEntry } from './vitals-entry'

type RecorderProps = {
  readonly box: Letterbox
  /** What seals half-typed words here. */
  readonly typed: Omit<HalfTyped, 'back'>
  /** A sitter is asked to call where the staff sign in again. */
  readonly by: 'staff' | 'monitor'
  readonly children: ReactNode
}

/** Holds what was entered until the server has it, around the whole page. */
export function Recorder({ box, typed, by, children }: RecorderProps) {
  const words = useTranslations('sessions.page.entry')
  return (
    <EntryDesk
      box={box}
      typed={{ ...typed, back: String(words.raw('back')) }}
      compact={by === 'monitor'}
      words={{
        waiting: String(words.raw(by === 'staff' ? 'unsent' : 'unsentShort')),
        earlier: String(words.raw('earlier')),
        again: words('again'),
        kept: words('kept'),
        signedOut: words(by === 'staff' ? 'signedOut' : 'broken'),
        refused: words('refused'),
        dismiss: words('dismiss'),
        broken: words('broken'),
      }}
    >
      {children}
    </EntryDesk>
  )
}

const MOAAS = ['5', '4', '3', '2', '1', '0'] as const

const MEASURING = new Set([
  'CHECKED_IN',
  'DOSED',
  'MONITORING',
  'RECOVERY',
  'DISCHARGE_READY',
  'ESCALATED',
  'STOPPED_EARLY',
])

/** Where entries are made: vital signs open while they are due, the rest a tap away. */
export function RecorderCard({ screen }: { readonly screen: SessionScreen }) {
  const words = useTranslations('sessions')
  const kernelWords = useTranslations('kernel.field')
  const { appointment, dosedAt, state, setting } = screen
  const leaving = state === 'RECOVERY' || state === 'DISCHARGE_READY'
  const phases = (['during', 'recovery', 'discharge'] as const).map((value) => ({
    value,
    label: words(`choice.phase.${value}`),
  }))
  return (
    <Card title={words('page.entry.title')}>
      <EventEntries
        appointmentId={appointment.id}
        atHome={setting === 'at_home'}
        words={{
          quick: words('page.entry.quick'),
          taps: {
            looked: words('choice.entry.looked'),
            water: words('choice.entry.water'),
            music: words('choice.entry.music'),
            position: words('choice.entry.position'),
            video_lost: words('choice.entry.video_lost'),
            monitor_left: words('choice.entry.monitor_left'),
          },
          comfort: words('page.entry.comfort'),
          comfortLead: words('page.entry.comfortLead'),
          scales: {
            away: words('page.entry.away'),
            uneasy: words('page.entry.uneasy'),
            sick: words('page.entry.sick'),
            clear: words('page.entry.clear'),
          } satisfies Record<(typeof COMFORT_SCALES)[number], string>,
          rangeHint: words('page.entry.rangeHint'),
          range: words('page.entry.range'),
          comfortSend: words('page.entry.comfortSend'),
          note: words('page.entry.note'),
          noteLabel: words('field.detail.label'),
          noteSend: words('page.entry.noteSend'),
        }}
      />
      <Disclosure summary={words('page.entry.vitals')} open={MEASURING.has(state)}>
        <div id={VITALS_ID}>
          <VitalsEntry
            appointmentId={appointment.id}
            phases={dosedAt ? (leaving ? phases.toReversed() : phases) : []}
            alertness={(dosedAt ? MOAAS : []).map((value) => ({
              value,
              label: words(`choice.moaas.${value}`),
            }))}
            symptoms={(dosedAt ? SEEN_SIGNS : VITALS_SYMPTOMS).map((value) => ({
              value,
              label: words(`choice.symptoms.${value}`),
            }))}
            words={{
              title: words('page.vitals.title'),
              send: words('page.entry.send'),
              phase: words('page.entry.phase'),
              systolic: words('field.systolicMmHg.label'),
              diastolic: words('field.diastolicMmHg.label'),
              heart: words('field.heartRatePerMin.label'),
              oxygen: words('field.spo2Percent.label'),
              breaths: words('field.respiratoryRatePerMin.label'),
              rest: words('field.restMin.label'),
              symptoms: words('field.symptoms.label'),
              minutes: words('page.entry.minutes'),
              perMin: words('page.entry.perMin'),
              awake: words('field.moaas.label'),
              wrong: {
                'field.systolicMmHg.range': words('field.systolicMmHg.range'),
                'field.diastolicMmHg.range': words('field.diastolicMmHg.range'),
                'field.diastolicMmHg.both': words('field.diastolicMmHg.both'),
                'field.diastolicMmHg.order': words('field.diastolicMmHg.order'),
                'field.heartRatePerMin.range': words('field.heartRatePerMin.range'),
                'field.spo2Percent.range': words('field.spo2Percent.range'),
                'field.respiratoryRatePerMin.range': words('field.respiratoryRatePerMin.range'),
                'field.restMin.range': words('field.restMin.range'),
                'field.moaas.range': words('field.moaas.range'),
                'refusal.nothing_measured.detail': words('refusal.nothing_measured.detail'),
              },
              wrongOtherwise: kernelWords('invalid'),
            }}
          />
        </div>
      </Disclosure>
    </Card>
  )
}
