import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusTag } from '@/components/ui/status-tag'
import { SummaryList } from '@/components/ui/summary-list'
import { NONE, type StoredCheckIn } from '@/lib/aftercare/check-in-form'
import type { CheckInHistoryLine } from '@/lib/aftercare/check-in-history'
import { checkInKey, checkInStateKey, mildEffectKey, symptomKey } from '@/lib/aftercare/words'
import { formatDay, formatDayTime } from '@/lib/time/format'

type Props = { readonly history: readonly CheckInHistoryLine[]; readonly zone: string }

/** What somebody answered after each session, for those who look after them. */
export function CheckInHistory({ history, zone }: Props) {
  const words = useTranslations('aftercare.checkInStaff')
  if (history.length === 0)
    return <EmptyState title={words('none')}>{words('noneDetail')}</EmptyState>
  return (
    <>
      <p className="text-ink-soft">{words('lead')}</p>
      {history.map((line) => (
        <HistoryCard
          key={`${line.checkIn.sessionId}-${line.checkIn.key}`}
          line={line}
          zone={zone}
        />
      ))}
    </>
  )
}

function HistoryCard({
  line: { checkIn, words: own },
  zone,
}: {
  readonly line: CheckInHistoryLine
  readonly zone: string
}) {
  const words = useTranslations('aftercare')
  const { answers } = checkIn
  const rows = useRows(answers)
  const lines = [
    [words('question.reflection'), own.reflection],
    [words('question.habits'), own.habits],
    [words('question.what_stays'), own.stays],
    [words('question.next_step'), own.nextStep],
  ] as const
  const all = [...rows, ...lines].flatMap(([label, value]) =>
    value ? [{ key: label, label, value }] : [],
  )
  return (
    <Card
      title={words(checkInKey(checkIn.key, 'title'))}
      aside={
        <StatusTag tone={checkIn.state === 'answered' ? 'success' : 'waiting'}>
          {words(checkInStateKey(checkIn.state))}
        </StatusTag>
      }
    >
      <p className="text-ink-soft">
        {words('checkInStaff.of', { day: formatDay(checkIn.dosedAt, zone) })}
        {checkIn.answeredAt
          ? ` · ${words('checkInStaff.when', { at: formatDayTime(checkIn.answeredAt, zone) })}`
          : ''}
        {checkIn.begun ? ` · ${words('checkInStaff.begun')}` : ''}
      </p>
      {all.length > 0 ? (
        <SummaryList rows={all} />
      ) : answers ? (
        <p>{words('checkInStaff.nothingSaid')}</p>
      ) : null}
    </Card>
  )
}

type RowOf = readonly [string, string | undefined]

function useRows(answers: StoredCheckIn | null): readonly RowOf[] {
  const words = useTranslations('aftercare')
  if (!answers) return []
  const page = (value: 'yes' | 'no' | 'unsure' | 'not_applicable' | undefined) =>
    value && words(`checkInPage.${value}`)
  const none = (ticks: readonly string[] | undefined) =>
    ticks?.every((tick) => tick === NONE) ? words(`checkInPage.${NONE}`) : undefined
  return [
    [words('question.safety'), answers.safety && words(`safetyAnswer.${answers.safety}`)],
    [
      words('question.sleep'),
      answers.hours === undefined
        ? undefined
        : words('checkInStaff.hours', {
            hours: answers.hours,
            alert: answers.alert ?? 'other',
          }),
    ],
    [
      words('question.side_effects'),
      none(answers.symptoms) ??
        answers.symptoms
          ?.flatMap((tick) => (tick === NONE ? [] : [words(symptomKey(tick))]))
          .join(' · '),
    ],
    [
      words('checkInPage.effects'),
      none(answers.effects) ??
        answers.effects
          ?.flatMap((tick) => (tick === NONE ? [] : [words(mildEffectKey(tick))]))
          .join(' · '),
    ],
    [words('question.alcohol_or_substances'), page(answers.alcohol)],
    [words('question.drove'), page(answers.drove)],
    [words('question.support_needed'), page(answers.support)],
    [words('question.extra_ketamine'), page(answers.extra)],
    [words('question.pregnancy'), page(answers.pregnancy)],
    [words('question.mood'), answers.mood?.toString()],
    [words('question.moodBefore'), answers.moodBefore?.toString()],
    [words('question.energy'), answers.energy?.toString()],
    [
      words('question.hard_emotions'),
      answers.hardEmotions && words(`hardEmotions.${answers.hardEmotions}`),
    ],
    [words('question.craving'), answers.craving && words(`craving.${answers.craving}`)],
    [words('question.small_step'), page(answers.smallStep)],
    [words('question.plan_review'), page(answers.planReview)],
    [words('question.circle_or_therapist'), page(answers.circle)],
    [words('question.next_session'), page(answers.nextSession)],
  ]
}
