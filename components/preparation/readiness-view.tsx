import { useTranslations } from 'next-intl'
import { ClearanceLine } from '@/components/booking/clearance-line'
import { AllergyLine } from '@/components/medications/allergy-line'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { Readiness } from '@/lib/preparation/readiness'
import { DECISION_TONE, decisionKey, reasonKey, ruleKey } from '@/lib/preparation/words'
import { formatDayTime } from '@/lib/time/format'
import { ChecklistHistory } from './checklist-history'
import { GateFindings } from './gate-findings'
import { MonitorCard } from './monitor-card'
import { WishCard } from './wish-card'

type Props = { readonly readiness: Readiness; readonly zone: string }

/** The gate as the team reads it: one word, every reason, the monitor, and the answers behind it. */
export function ReadinessView({ readiness, zone }: Props) {
  const words = useTranslations('preparation')
  const { appointment, gate, checklist, monitor, mayLift, standing, clearance, allergies } =
    readiness
  const appointmentId = appointment.id
  return (
    <div className="flow-8">
      <div className="flow-2">
        <ClearanceLine clearance={clearance} zone={zone} />
        {allergies ? <AllergyLine allergies={allergies} /> : null}
      </div>
      <Banner
        tone={DECISION_TONE[gate.decision]}
        title={words(decisionKey(gate.decision, 'title'))}
      >
        <p>{words(decisionKey(gate.decision, 'clinician'))}</p>
        {gate.earliestStartAt ? (
          <p className="font-semibold">
            {words('earliest', { time: formatDayTime(gate.earliestStartAt, zone) })}
          </p>
        ) : null}
      </Banner>
      {gate.blocks.map((block) => (
        <Banner key={block} tone="stop" title={words(`block.${block}.title`)}>
          {words(`block.${block}.clinician`)}
        </Banner>
      ))}
      {gate.findings.length > 0 ? (
        <section className="flow">
          <h2 className="text-xl">{words('page.gate.findings')}</h2>
          <GateFindings gate={gate} mayLift={standing ? mayLift : new Set()} />
        </section>
      ) : null}
      {gate.notes.length > 0 ? (
        <Card title={words('page.gate.notes')}>
          <ul className="list-disc ps-5">
            {gate.notes.map((note) => (
              <li key={`${note.rule}-${note.subject ?? ''}`}>
                {words(ruleKey(note.rule, 'title'))}: {words(reasonKey(note.reason))}
                {note.subject ? ` (${note.subject})` : ''}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {appointment.setting === 'at_home' ? (
        <MonitorCard {...{ appointmentId, monitor, zone, standing }} />
      ) : null}
      <WishCard wish={readiness.wish} client={appointment.clientName} />
      {checklist ? (
        <Card title={words('page.gate.checklist')}>
          <p className="mb-4">
            {checklist.answeredAt
              ? words('page.gate.checklistBy', {
                  name: checklist.answeredBy ?? '',
                  time: formatDayTime(checklist.answeredAt, zone),
                  open: checklist.open.length,
                })
              : words('page.gate.checklistNone')}
          </p>
          <ChecklistHistory changes={checklist.changes} zone={checklist.day.zone} open />
          {checklist.state === 'open' ? (
            <LinkButton href={`/sessions/${appointmentId}/gate/checklist`} look="secondary">
              {words('page.gate.checklistAsk')}
            </LinkButton>
          ) : null}
        </Card>
      ) : null}
    </div>
  )
}
