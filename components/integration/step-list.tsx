import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import type { Step, StepState } from '@/lib/integration/model'
import { energyKey, stepSizeKey, stepStateKey } from '@/lib/integration/words'
import { StepDoors } from './step-doors'

/** No state of a step is red. */
const TONE: Readonly<Record<StepState, StatusTone>> = {
  idea: 'neutral',
  next: 'active',
  doing: 'active',
  done: 'success',
  paused: 'neutral',
  dropped: 'neutral',
}
const RESTING: readonly StepState[] = ['done', 'paused', 'dropped']

/** The steps that are ahead, and behind them what is done, paused or let go. `readOnly`: for somebody who accompanies. */
export function StepList(props: { readonly steps: readonly Step[]; readonly readOnly?: boolean }) {
  const words = useTranslations('integration.page.plan')
  const { steps, readOnly = false } = props
  const ahead = steps.filter(({ state }) => !RESTING.includes(state))
  const resting = steps.filter(({ state }) => RESTING.includes(state))
  return (
    <>
      {steps.length === 0 ? <p className="text-ink-soft">{words('stepsNone')}</p> : null}
      <Steps steps={ahead} all={steps} readOnly={readOnly} />
      {resting.length > 0 ? (
        <Disclosure summary={`${words('toDone')} · ${words('rested')}`}>
          <Steps steps={resting} all={steps} readOnly={readOnly} />
        </Disclosure>
      ) : null}
    </>
  )
}

function Steps(props: {
  readonly steps: readonly Step[]
  readonly all: readonly Step[]
  readonly readOnly: boolean
}) {
  const words = useTranslations('integration')
  return (
    <ul className="divide-y divide-line">
      {props.steps.map((step) => {
        const parent = props.all.find(({ id }) => id === step.parentId)
        return (
          <li key={step.id} className="py-4 flow-2 break-inside-avoid">
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <h3 className="font-semibold">{step.title}</h3>
              <StatusTag tone={TONE[step.state]}>{words(stepStateKey(step.state))}</StatusTag>
            </div>
            {step.firstAction ? (
              <p>{words('page.plan.first', { action: step.firstAction })}</p>
            ) : null}
            <p className="text-sm text-ink-soft">
              {words(stepSizeKey(step.size))} · {words(energyKey(step.energy))}
              {parent ? ` · ${words('page.plan.partOf', { title: parent.title })}` : ''}
            </p>
            {props.readOnly ? null : <StepDoors step={step} />}
          </li>
        )
      })}
    </ul>
  )
}
