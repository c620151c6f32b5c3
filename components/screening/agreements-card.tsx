import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Radios } from '@/components/ui/radios'
import type { OwnAgreement } from '@/lib/screening/agreements'
import { changeAgreementsAction } from '@/lib/screening/client-actions'
import { formatDay } from '@/lib/time/format'
import type { Say } from './loose-words'

type Props = {
  readonly agreements: readonly OwnAgreement[]
  readonly zone: string
  readonly say: Say
}

/** Whom the clinic may talk to about this client. They can change their mind on any day. */
export function AgreementsCard({ agreements, zone, say }: Props) {
  return (
    <Card title={say('agreements.title')}>
      <p className="mb-4 text-ink-soft">{say('agreements.lead')}</p>
      <ActionForm
        action={changeAgreementsAction}
        submitLabel={say('agreements.submit')}
        submitLook="secondary"
      >
        {agreements.map(({ field, agreed, since }) => (
          <Radios
            key={field}
            name={field}
            label={say(`agreements.of.${field}`)}
            {...(since ? { hint: say('agreements.since', { date: formatDay(since, zone) }) } : {})}
            options={(['yes', 'no'] as const).map((value) => ({
              value,
              label: say(`agreements.${value}`),
            }))}
            defaultValue={agreed ? 'yes' : 'no'}
            inline
          />
        ))}
      </ActionForm>
    </Card>
  )
}
