import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Radios } from '@/components/ui/radios'
import { SelectField } from '@/components/ui/select-field'
import { joinCareTeamAction, leaveCareTeamAction } from '@/lib/clients/actions'
import { type CareTeamEntry, careParts, type StaffChoice } from '@/lib/clients/model'
import { formatDay } from '@/lib/time/format'

type Props = {
  readonly clientId: string
  readonly team: readonly CareTeamEntry[]
  readonly staff: readonly StaffChoice[]
  readonly mayAssign: boolean
  readonly zone: string
}

/** Who looks after a client, and who else may. */
export async function CareTeam({ clientId, team, staff, mayAssign, zone }: Props) {
  const words = await getTranslations('clients')
  return (
    <Card title={words('contact.team')}>
      {team.length === 0 ? <p>{words('contact.noTeam')}</p> : null}
      <ul className="divide-y divide-line">
        {team.map((each) => (
          <li key={each.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <span>
              <span className="font-semibold">{each.name}</span>, {words(`part.${each.part}`)},{' '}
              {words('contact.since', { date: formatDay(each.since, zone) })}
            </span>
            {mayAssign ? (
              <ActionForm
                inline
                action={leaveCareTeamAction}
                hidden={{ clientId, careTeamMemberId: each.id }}
                submitLabel={words('contact.leave')}
                submitLook="secondary"
              />
            ) : null}
          </li>
        ))}
      </ul>
      {mayAssign ? (
        <ActionForm
          action={joinCareTeamAction}
          hidden={{ clientId }}
          submitLabel={words('contact.join')}
          submitLook="secondary"
        >
          <SelectField
            name="memberId"
            label={words('contact.member')}
            placeholder={words('contact.choose')}
            options={staff.map(({ memberId, name }) => ({ value: memberId, label: name }))}
          />
          <Radios
            name="part"
            label={words('contact.part')}
            options={careParts.map((value) => ({ value, label: words(`part.${value}`) }))}
            inline
          />
        </ActionForm>
      ) : null}
    </Card>
  )
}
