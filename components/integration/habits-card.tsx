import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Checkboxes } from '@/components/ui/checkboxes'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { HABIT_ANSWERS } from '@/lib/integration/model'
import { habitAction, habitLogAction, habitRestAction } from '@/lib/integration/plan-parts-actions'
import type { StandingHabit } from '@/lib/integration/plan-queries'
import { habitAnswerKey } from '@/lib/integration/words'

const WEEK = ['1', '2', '3', '4', '5', '6', '7'] as const

type Props = { readonly habits: readonly StandingHabit[]; readonly today: string }

/** Tiny habits. They have no streak, nothing is lost, and no day is red. */
export function HabitsCard({ habits, today }: Props) {
  const words = useTranslations('integration')
  return (
    <Card title={words('page.plan.habits')}>
      <p className="text-ink-soft">
        {words(habits.length === 0 ? 'page.plan.habitsNone' : 'page.plan.habitsLead')}
      </p>
      <ul className="divide-y divide-line">
        {habits.map((habit) => (
          <HabitLine key={habit.id} habit={habit} today={today} />
        ))}
      </ul>
      <div className="no-print">
        <Disclosure summary={words('page.plan.habitNew')}>
          <ActionForm action={habitAction} submitLabel={words('page.plan.habitAdd')} emptyOnDone>
            <TextField
              name="cue"
              label={words('page.plan.habitCue')}
              hint={words('page.plan.habitCueHint')}
              maxLength={200}
            />
            <TextField name="tinyAction" label={words('page.plan.habitAction')} maxLength={200} />
            <TextField
              name="place"
              label={words('page.plan.habitPlace')}
              maxLength={200}
              optional
            />
            <Checkboxes
              name="days"
              label={words('page.plan.habitDays')}
              optional
              options={WEEK.map((day) => ({ value: day, label: words(`weekday.${day}`) }))}
            />
          </ActionForm>
        </Disclosure>
      </div>
    </Card>
  )
}

function HabitLine({ habit, today }: { readonly habit: StandingHabit; readonly today: string }) {
  const words = useTranslations('integration')
  const saidToday = habit.lastAnswer?.on === today ? habit.lastAnswer.answer : null
  const days = WEEK.filter((day) => habit.days.includes(Number(day)))
  return (
    <li className="py-4 flow-2 break-inside-avoid">
      <h3 className="font-semibold">
        {words('page.plan.habitLine', { cue: habit.cue, action: habit.tinyAction })}
      </h3>
      <p className="text-sm text-ink-soft">
        {[
          habit.place,
          days.length > 0
            ? words('page.plan.habitDaysLine', {
                days: days.map((day) => words(`weekday.${day}`)).join(', '),
              })
            : null,
          habit.resting
            ? words('page.plan.habitResting')
            : words('timesShownUp', { count: habit.timesShownUp }),
          saidToday
            ? words('page.plan.habitToday', { answer: words(habitAnswerKey(saidToday)) })
            : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className="flex flex-wrap gap-3 no-print">
        {habit.resting ? null : (
          <ActionForm action={habitLogAction} hidden={{ habitId: habit.id }} inline>
            {HABIT_ANSWERS.filter((answer) => answer !== saidToday).map((answer) => (
              <SubmitButton
                key={answer}
                name="answer"
                value={answer}
                look={answer === 'done' ? 'secondary' : 'quiet'}
              >
                {words(habitAnswerKey(answer))}
              </SubmitButton>
            ))}
          </ActionForm>
        )}
        <ActionForm
          action={habitRestAction}
          hidden={{ habitId: habit.id }}
          submitLabel={words(habit.resting ? 'page.plan.habitWake' : 'page.plan.habitRest')}
          submitLook="quiet"
          inline
        />
      </div>
    </li>
  )
}
