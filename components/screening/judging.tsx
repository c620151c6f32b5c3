import { Card } from '@/components/ui/card'
import { classes } from '@/components/ui/classes'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { SummaryList } from '@/components/ui/summary-list'
import { matters } from '@/lib/screening/contradiction-places'
import { questionOf } from '@/lib/screening/forms'
import type { JudgingPage } from '@/lib/screening/judging-page'
import { becauseText, findingKey } from '@/lib/screening/lift-rules'
import { answerInWords, fieldInWords } from '@/lib/screening/answer-in-words'
import { ClearancePart } from './clearance-part'
import { DecidePart } from './decide-part'
import { EnterPressure, EnterScores } from './enter-findings'
import { HappenedSince } from './happened'
import { EvidencePart } from './evidence-part'
import { FindingCard } from './finding-card'
import { anchorOf } from './finding-place'
import { HistoryPart } from './history-part'
import { JudgingSummary } from './judging-summary'
import { MedicinesAtAGlance } from './medicines-at-a-glance'
import type { Say } from './loose-words'

interface Props {
  readonly page: JudgingPage
  readonly zone: string
  readonly say: Say
  /** A word of the medicines' catalogue. */
  readonly medicineWord: Say
  /** A word of the judging pages' own catalogue. */
  readonly judging: Say
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
  const all = matters(file.lines)
  return (
    <>
      <HappenedSince events={page.events} zone={zone} say={say} />
      <ClearancePart {...props} />
      <JudgingSummary file={file} zone={zone} say={say} />
      {groups.map(([name, severities]) => {
        const inGroup = all.filter(({ line }) =>
          severities.some((each) => each === line.finding.severity),
        )
        return inGroup.length === 0 ? null : (
          <section key={name} className="flow">
            <h2 className="text-xl">{say(`page.staff.groups.${name}`)}</h2>
            <div
              className={classes('grid items-start gap-4', inGroup.length > 1 && 'xl:grid-cols-2')}
            >
              {inGroup.map(({ line, contradictions }) => (
                <div
                  key={`${findingKey(line.finding)} ${becauseText(line.finding)}`}
                  id={anchorOf(file.lines.indexOf(line))}
                  className="scroll-mt-6"
                >
                  <FindingCard
                    {...{ clientId, line, contradictions, zone, say, judging: props.judging }}
                    version={file.determination.ruleSet.version}
                  />
                </div>
              ))}
            </div>
          </section>
        )
      })}
      <ChangedAnswers {...props} />
      <MedicinesAtAGlance
        {...{ clientId, say }}
        medicines={page.medicines}
        medicineWord={props.medicineWord}
      />
      <div id="enter" className="grid scroll-mt-6 items-start gap-6 xl:grid-cols-2">
        <EnterScores clientId={clientId} answers={file.answers} say={say} />
        <EnterPressure
          clientId={clientId}
          readings={page.readings}
          zone={zone}
          today={page.today}
          say={say}
        />
      </div>
      <div id="evidence" className="scroll-mt-6">
        <EvidencePart {...{ clientId, file, say, judging: props.judging, today: page.today }} />
      </div>
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
      <div id="decide" className="scroll-mt-6">
        <DecidePart {...props} />
      </div>
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

/** What was said before and then changed: the latest answer counts, the earlier one is seen. */
function ChangedAnswers({ page, say }: Props) {
  const { file } = page
  if (!file || page.changed.length === 0) return null
  return (
    <Card title={say('page.staff.changed')}>
      <ul className="flow-2">
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
