import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Dialog } from '@/components/ui/dialog'
import { KeepsTyped } from '@/components/ui/keeps-typed'
import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { TextField } from '@/components/ui/text-field'
import { alarmsAt } from '@/lib/sessions/alarm-marks'
import type { PlannedReadingState } from '@/lib/sessions/clocks'
import { correctVitalSignsAction } from '@/lib/sessions/record-actions'
import type { SessionScreen, VitalSet } from '@/lib/sessions/screen-model'
import { alarmKey } from '@/lib/sessions/words'
import { formatTimeWithoutZone } from '@/lib/time/format'
import { minutesBetween } from '@/lib/time/instant'
import { VitalChart } from './vital-chart'

const TONE: Readonly<Record<PlannedReadingState, StatusTone>> = {
  taken: 'success',
  missed: 'caution',
  due: 'waiting',
  later: 'notStarted',
}
const STATE_WORDS = {
  taken: 'stateTaken',
  missed: 'stateMissed',
  due: 'stateDue',
  later: 'stateLater',
} as const

/** Every set that was taken, in order, drawn and as numbers. A wrong one stays, struck through, with its reason. */
export function VitalsCard({ screen }: { readonly screen: SessionScreen }) {
  const words = useTranslations('sessions')
  const { vitals, zone, clocks, dosedAt, setting } = screen
  const alarms = alarmsAt(vitals, dosedAt, setting)
  const time = (at: Date) => formatTimeWithoutZone(at, zone)
  return (
    <Card title={words('page.vitals.title')}>
      {clocks ? (
        <ul aria-label={words('page.vitals.planned')} className="flex flex-wrap gap-2">
          {clocks.readings.map(({ minute, state }) => (
            <li key={minute}>
              <StatusTag tone={TONE[state]}>
                {words('page.vitals.plannedLine', { minute })}{' '}
                {words(`page.vitals.${STATE_WORDS[state]}`)}
              </StatusTag>
            </li>
          ))}
        </ul>
      ) : null}
      <VitalChart
        title={words('page.vitals.chart')}
        sets={vitals}
        dosedAt={dosedAt}
        labelOf={time}
      />
      <Table
        caption={words('page.vitals.caption')}
        captionHidden
        sideBySide
        empty={<p className="text-ink-soft">{words('page.vitals.none')}</p>}
        columns={[
          { key: 'time', label: words('page.vitals.time'), names: true },
          { key: 'pressure', label: words('page.vitals.pressure'), align: 'end' },
          { key: 'heart', label: words('page.vitals.heart'), align: 'end' },
          { key: 'oxygen', label: words('page.vitals.oxygen'), align: 'end' },
          { key: 'breaths', label: words('page.vitals.breaths'), align: 'end' },
          { key: 'awake', label: words('page.vitals.awake'), align: 'end' },
          { key: 'more', label: words('page.vitals.symptoms'), wide: true },
          { key: 'who', label: words('page.vitals.who'), wide: true },
        ]}
        rows={vitals.map((set) => ({
          key: set.id,
          cells: {
            time: (
              <>
                <span className="whitespace-nowrap">{time(set.at)}</span>{' '}
                <span className="text-sm font-normal text-ink-soft">
                  {dosedAt && set.at >= dosedAt
                    ? words('page.vitals.sincePlus', {
                        minutes: Math.floor(minutesBetween(dosedAt, set.at)),
                      })
                    : words('choice.phase.baseline')}
                </span>
              </>
            ),
            pressure: struck(
              set,
              set.systolicMmHg === null ? '–' : `${set.systolicMmHg}/${set.diastolicMmHg ?? ''}`,
            ),
            heart: struck(set, set.heartRatePerMin ?? '–'),
            oxygen: struck(set, set.spo2Percent === null ? '–' : `${set.spo2Percent} %`),
            breaths: struck(set, set.respiratoryRatePerMin ?? '–'),
            awake: struck(set, set.moaas ?? '–'),
            more: (
              <span className="flex flex-wrap items-center gap-1 max-sm:justify-end">
                {set.wrong ? (
                  <StatusTag tone="neutral">{words('page.vitals.wrong')}</StatusTag>
                ) : (
                  (alarms.get(set.id) ?? []).map((alarm) => (
                    <StatusTag key={alarm} tone="stop">
                      {words(alarmKey(alarm))}
                    </StatusTag>
                  ))
                )}
                <span className="text-sm">
                  {set.wrong
                    ? words('page.vitals.wrongBy', { name: set.wrong.by, reason: set.wrong.reason })
                    : set.symptoms.map((each) => words(`choice.symptoms.${each}`)).join(', ') ||
                      (alarms.get(set.id)?.length ? null : '–')}
                </span>
              </span>
            ),
            who: (
              <span className="flex flex-wrap items-center gap-x-3 text-sm max-sm:justify-end">
                {set.by}
                {set.wrong || screen.state === 'CLOSED' ? null : (
                  <Correct set={set} screen={screen} />
                )}
              </span>
            ),
          },
        }))}
      />
    </Card>
  )
}

const struck = (set: VitalSet, value: string | number) =>
  set.wrong ? <del className="text-ink-soft">{value}</del> : value

function Correct({ set, screen }: { readonly set: VitalSet; readonly screen: SessionScreen }) {
  const words = useTranslations('sessions')
  return (
    <Dialog
      trigger={words('page.vitals.correct')}
      triggerLook="quiet"
      title={words('page.vitals.correctTitle')}
      cancelLabel={words('page.help.keep')}
    >
      <p>{words('page.vitals.correctLead')}</p>
      <ActionForm
        action={correctVitalSignsAction}
        hidden={{ appointmentId: screen.appointment.id, vitalSignsId: set.id }}
        submitLabel={words('page.vitals.correctSend')}
      >
        <KeepsTyped place={`correct ${set.id}`} />
        <TextField name="reason" label={words('field.reason.label')} />
      </ActionForm>
    </Dialog>
  )
}
