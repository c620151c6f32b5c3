import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Dialog } from '@/components/ui/dialog'
import {
  deactivateMemberAction,
  reactivateMemberAction,
  resetSecondStepAction,
} from '@/lib/people/actions'
import type { Member } from '@/lib/people/model'

type Props = {
  readonly member: Member & { readonly email: string; readonly secondStep: boolean }
}

/** Ending somebody's access and giving it back, and a new second step for a lost phone. */
export function MemberAccess({ member }: Props) {
  const words = useTranslations('people.member')
  const { membershipId, name } = member
  const hidden = { membershipId }
  if (!member.active)
    return (
      <Card title={words('access')}>
        <p>{words('ended', { name })}</p>
        <ActionForm
          action={reactivateMemberAction}
          hidden={hidden}
          submitLabel={words('reactivate')}
        />
      </Card>
    )
  return (
    <Card title={words('access')}>
      <p>{words('accessHint', { email: member.email })}</p>
      <div className="flex flex-wrap gap-3">
        {member.secondStep ? (
          <Dialog
            trigger={words('reset')}
            title={words('resetTitle', { name })}
            cancelLabel={words('resetNo')}
          >
            <p>{words('resetDetail', { name })}</p>
            <ActionForm
              action={resetSecondStepAction}
              hidden={hidden}
              submitLabel={words('resetYes')}
            />
          </Dialog>
        ) : null}
        <Dialog
          trigger={words('deactivate')}
          triggerLook="stop"
          title={words('deactivateTitle', { name })}
          cancelLabel={words('deactivateNo')}
        >
          <p>{words('deactivateDetail', { name })}</p>
          <ActionForm
            action={deactivateMemberAction}
            hidden={hidden}
            submitLabel={words('deactivateYes')}
            submitLook="stop"
          />
        </Dialog>
      </div>
    </Card>
  )
}
