import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Checkboxes } from '@/components/ui/checkboxes'
import { Disclosure } from '@/components/ui/disclosure'
import { Radios } from '@/components/ui/radios'
import { StatusTag } from '@/components/ui/status-tag'
import { TextArea } from '@/components/ui/text-area'
import { TextLink } from '@/components/ui/text-link'
import type { Tone } from '@/components/ui/tone'
import { closeReportAction, takeReportAction } from '@/lib/sessions/report-actions'
import type { ReportLine } from '@/lib/sessions/report-queries'
import { REPORT_PLACES, type ReportStanding } from '@/lib/sessions/report-rules'
import { adverseEventKey } from '@/lib/sessions/words'
import { formatDay, formatDayTime } from '@/lib/time/format'
import { addMinutes } from '@/lib/time/instant'

const TONES: Readonly<Record<ReportStanding, Tone>> = {
  open: 'info',
  soon: 'caution',
  overdue: 'stop',
  closed: 'success',
}

/** A day that ends at midnight is named by itself, not by the next one. */
const lastMoment = (end: Date) => addMinutes(end, -1)

type Props = { readonly report: ReportLine; readonly zone: string }

/** One report: what it is about, who sees to it, until when, its paper, and how it ended. */
export function ReportCard({ report, zone }: Props) {
  const words = useTranslations('sessions')
  const { event, owner, closed, standing } = report
  const what = event
    ? words('reports.about', { event: words(adverseEventKey(event.code)) })
    : words('reports.form')
  const paper = event ? `event-${event.id}` : 'monitoring-form'
  return (
    <Card
      title={`${report.clientName}: ${what}`}
      level={3}
      aside={<StatusTag tone={TONES[standing]}>{words(`reports.standing.${standing}`)}</StatusTag>}
    >
      <p>
        {closed
          ? words('reports.closedBy', { name: closed.by, time: formatDayTime(closed.at, zone) })
          : words('reports.due', { day: formatDay(lastMoment(report.dueAt), zone) })}{' '}
        {owner && !closed
          ? owner.isMine
            ? words('reports.mine')
            : words('reports.owner', { name: owner.name })
          : null}
        {owner || closed ? null : words('reports.nobody')}
      </p>
      {closed ? (
        <p>
          {closed.outcome === 'sent'
            ? words('reports.sentTo', {
                places: closed.sentTo.map((place) => words(`reports.place.${place}`)).join(', '),
              })
            : words('reports.notReported', { reason: closed.reason ?? '' })}
        </p>
      ) : null}
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        <li>
          <TextLink href={`/sessions/${report.appointmentId}/paper/${paper}`}>
            {words('reports.paper')}
          </TextLink>
        </li>
        <li>
          <TextLink href={`/sessions/${report.appointmentId}`}>{words('reports.session')}</TextLink>
        </li>
      </ul>
      {closed ? null : (
        <div className="flow no-print">
          {owner?.isMine ? null : (
            <ActionForm
              action={takeReportAction}
              hidden={{ reportId: report.id }}
              submitLabel={words('reports.take')}
              submitLook="secondary"
            />
          )}
          <Close report={report} />
        </div>
      )}
    </Card>
  )
}

function Close({ report }: { readonly report: ReportLine }) {
  const words = useTranslations('sessions')
  return (
    <Disclosure summary={words('reports.close')}>
      <ActionForm
        action={closeReportAction}
        hidden={{ reportId: report.id }}
        submitLabel={words('reports.closeSend')}
      >
        <Radios
          name="outcome"
          label={words('reports.outcome')}
          options={(['sent', 'not_reportable'] as const).map((value) => ({
            value,
            label: words(`reports.outcomes.${value}`),
          }))}
        />
        <Checkboxes
          name="sentTo"
          label={words('reports.where')}
          options={REPORT_PLACES.map((value) => ({
            value,
            label: words(`reports.place.${value}`),
          }))}
        />
        <TextArea name="reason" label={words('reports.reason')} optional rows={2} />
      </ActionForm>
    </Disclosure>
  )
}
