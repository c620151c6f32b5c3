import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/checkbox'
import { DateField } from '@/components/ui/date-field'
import { Dialog } from '@/components/ui/dialog'
import { Disclosure } from '@/components/ui/disclosure'
import { TimeField } from '@/components/ui/time-field'
import type { ClockTarget } from '@/lib/demo/model'
import type { FormState } from '@/lib/kernel/form-state'
import { formatDayTime } from '@/lib/time/format'

type Send = (previous: FormState, form: FormData) => Promise<FormState>
type Props = {
  readonly targets: readonly ClockTarget[]
  readonly zone: string
  readonly move: Send
  readonly moveExactly: Send
}

/** The demonstration's clock: forward only, each move asked about once. */
export function ClockControls({ targets, zone, move, moveExactly }: Props) {
  const words = useTranslations('demo.clock')
  return (
    <div className="flow">
      <ul className="flex flex-wrap gap-3">
        {targets.map((target) => (
          <li key={`${target.kind}-${target.to.toISOString()}-${target.who}`}>
            <Dialog
              trigger={words(target.kind, { who: target.who ?? '' })}
              title={words('confirm', { time: formatDayTime(target.to, target.zone) })}
              cancelLabel={words('keep')}
            >
              <p>{words('confirmDetail')}</p>
              <ActionForm
                action={move}
                hidden={{ to: target.to.toISOString() }}
                submitLabel={words('move')}
              />
            </Dialog>
          </li>
        ))}
      </ul>
      <Disclosure summary={words('exact')}>
        <ActionForm action={moveExactly} hidden={{ zone }} submitLabel={words('move')}>
          <DateField name="date" label={words('date')} />
          <TimeField name="time" label={words('time')} zone={zone} />
          <Checkbox name="sure" label={words('sure')} />
        </ActionForm>
      </Disclosure>
    </div>
  )
}
