import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { SummaryList } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import { questionOf } from '@/lib/screening/forms'
import type { JudgingPage } from '@/lib/screening/judging-page'
import { becauseText, findingKey } from '@/lib/screening/lift-rules'
import { formatDayTime } from '@/lib/time/format'
import { answerInWords, fieldInWords } from './answer-in-words'
import { ClearancePart, DecidePart, HistoryPart } from './decide-part'
import { EnterPressure, EnterScores } from './enter-findings'
import { EvidencePart } from './evidence-part'
import { FindingCard } from './finding-card'
import type { Say } from './loose-words'

interface Props {
  readonly page: JudgingPage
  readonly zone: string
  readonly say: Say
  readonly medicineClass: (name: string) => string
}

const groups = [
  ['stop', ['crisis', 'stop']],
  ['incomplete', ['incomplete']],
  ['review', ['review']],
  ['caution', ['caution']],
] as const

/** The determination's page: findings by gravity, what staff add, and the decision beneath them. */
export function Judging(props: Props) {
  const { page, zone, say } = props
  const { file, contact } = page
  if (!file) return <EmptyState title={say('page.staff.none')} />
  const clientId = contact.id
  const { decision, notes } = file.determination
  return (
    <>
      <ClearancePart {...props} />
      <Banner
        tone={decision === 'crisis' ? 'crisis' : decision === 'stop' ? 'stop' : 'info'}
        title={`${say('page.staff.decision')}: ${say(`severity.${decision}`)}`}
      >
        {file.screening.submittedAt ? (
          <p>{say('page.staff.sent', { date: formatDayTime(file.screening.submittedAt, zone) })}</p>
        ) : null}
        {notes.map((note) => (
          <p key={note}>{say(`note.${note}`)}</p>
        ))}
      </Banner>
      {file.lines.length === 0 ? <p>{say('page.staff.noFindings')}</p> : null}
      {groups.map(([name, severities]) => {
        const lines = file.lines.filter(({ finding }) =>
          severities.some((each) => each === finding.severity),
        )
        return lines.length === 0 ? null : (
          <section key={name} className="flow">
            <h2 className="text-xl">{say(`page.staff.groups.${name}`)}</h2>
            {lines.map((line) => (
              <FindingCard
                key={`${findingKey(line.finding)} ${becauseText(line.finding)}`}
                {...{ clientId, line, zone, say }}
              />
            ))}
          </section>
        )
      })}
      <ChangedAnswers {...props} />
      <MedicinesAtAGlance {...props} />
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <EnterScores clientId={clientId} answers={file.answers} say={say} />
        <EnterPressure
          clientId={clientId}
          readings={page.readings}
          zone={zone}
          today={page.today}
          say={say}
        />
      </div>
      <EvidencePart {...{ clientId, file, zone, say }} />
      <Card>
        <Disclosure summary={say('page.staff.answers')}>
          <SummaryList
            rows={page.shown.map((question) => ({
              key: question.field,
              label: say(`question.${question.field}.label`),
              value: answerInWords(question, file.answers[question.field], say),
            }))}
          />
        </Disclosure>
      </Card>
      <DecidePart {...props} />
      <HistoryPart {...props} />
      <p className="text-sm text-ink-soft">
        {say('page.staff.ruleSet', {
          version: file.determination.ruleSet.version,
          evaluator: file.determination.evaluator,
        })}
      </p>
    </>
  )
}

function MedicinesAtAGlance({ page, say, medicineClass }: Props) {
  return (
    <Card
      title={say('page.staff.medicines')}
      footer={
        <TextLink href={`/clients/${page.contact.id}/medications`}>
          {say('page.staff.medicinesLink')}
        </TextLink>
      }
    >
      {page.medicines.length === 0 ? <p>{say('page.staff.noMedicines')}</p> : null}
      <ul>
        {page.medicines.map((medicine) => (
          <li key={medicine.id}>
            <span className="font-semibold">{medicine.typedName}</span>
            {medicine.medicineClass ? `, ${medicineClass(medicine.medicineClass)}` : ''}
            {medicine.rule ? ` · ${medicine.rule}` : ''}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What was said before and then changed: the latest answer counts, the earlier one is seen. */
function ChangedAnswers({ page, say }: Props) {
  const { file } = page
  if (!file || page.changed.length === 0) return null
  return (
    <Card title={say('page.staff.changed')}>
      <ul className="flow [--flow:0.5rem]">
        {page.changed.map(({ field, earlier }) => {
          const inWords = (value: unknown) =>
            fieldInWords(field, questionOf(field)?.kind, value, say)
          return (
            <li key={field}>
              <span className="text-ink-soft">{say(`question.${field}.label`)}</span>{' '}
              <span className="font-semibold">
                {say('page.staff.changedLine', {
                  earlier: earlier.map(inWords).join(', '),
                  now: inWords(file.answers[field]),
                })}
              </span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
