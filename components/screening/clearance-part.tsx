import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { Radios } from '@/components/ui/radios'
import { TextArea } from '@/components/ui/text-area'
import { withdrawalCauses } from '@/lib/screening/clearance'
import type { JudgingPage } from '@/lib/screening/judging-page'
import { withdrawClearanceAction } from '@/lib/screening/staff-actions'
import { formatDayTime } from '@/lib/time/format'
import type { Say } from './loose-words'

interface Props {
  readonly page: JudgingPage
  readonly zone: string
  readonly say: Say
}

/** The clearance in force and the way to take it back at once. */
export function ClearancePart({ page, zone, say }: Props) {
  const { clearance, contact } = page
  if (clearance.kind !== 'cleared') return null
  const names = (kind: 'setting' | 'route', known: readonly string[]) =>
    known.map((each) => say(`option.${kind}.${each}`)).join(', ')
  return (
    <Card title={say('page.staff.clearance')}>
      <p className="font-semibold">
        {say('page.staff.clearedLine', {
          date: formatDayTime(clearance.until, zone),
          settings: names('setting', clearance.settings),
          routes: names('route', clearance.routes),
        })}
      </p>
      <Disclosure summary={say('page.staff.withdraw')}>
        <p>{say('page.staff.withdrawLead')}</p>
        <ActionForm
          action={withdrawClearanceAction}
          hidden={{ clientId: contact.id }}
          submitLabel={say('page.staff.withdrawSubmit')}
          submitLook="stop"
        >
          <Radios
            name="cause"
            label={say('page.staff.cause')}
            options={withdrawalCauses
              .filter((cause) => cause !== 'superseded' && cause !== 'left_care')
              .map((value) => ({ value, label: say(`page.staff.causeOf.${value}`) }))}
          />
          <TextArea name="reason" label={say('page.staff.reason')} rows={2} optional />
          <Checkbox name="confirmed" label={say('page.staff.withdrawConfirm')} />
        </ActionForm>
      </Disclosure>
    </Card>
  )
}
