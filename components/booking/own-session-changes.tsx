import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { WithPhones } from '@/components/ui/with-phones'
import { cancelOwnSessionAction, moveOwnAction } from '@/lib/booking/actions'
import type { OwnChanges } from '@/lib/booking/own-move-page'
import { ownMoveHref } from '@/lib/booking/wish'
import { formatDayTime } from '@/lib/time/format'
import { CancelDialog } from './cancel-dialog'

type Props = { readonly changes: OwnChanges; readonly phone: string }

/** What a client can do when the time does not suit: choose another one, or call the session off. */
export function OwnSessionChanges({ changes, phone }: Props) {
  const words = useTranslations('booking.ownMove')
  const { appointment, moveUntil } = changes
  const zone = appointment.clientZone
  return (
    <Card title={words('change')}>
      <p>
        {moveUntil ? (
          words('until', { when: formatDayTime(moveUntil, zone) })
        ) : (
          <WithPhones text={words('called', { phone })} phones={[phone]} />
        )}
      </p>
      <div className="flex flex-wrap gap-3 print:hidden">
        {moveUntil ? (
          <LinkButton href={ownMoveHref(appointment.id)}>{words('open')}</LinkButton>
        ) : null}
        <CancelDialog
          appointment={appointment}
          zone={zone}
          detail={words('cancelDetail')}
          action={cancelOwnSessionAction}
        />
      </div>
    </Card>
  )
}

/** What was just done. */
export const OWN_MOVES = ['moved', 'undone'] as const
type OwnMove = (typeof OWN_MOVES)[number]

/** Says that the session moved, and leads back for the minutes in which nobody was told. */
export function OwnMoveDone({
  changes,
  done,
}: Pick<Props, 'changes'> & { readonly done: OwnMove }) {
  const words = useTranslations('booking.ownMove')
  const { appointment, undo } = changes
  const zone = appointment.clientZone
  const when = (at: Date) => formatDayTime(at, zone)
  if (done === 'undone')
    return (
      <Banner
        role="status"
        tone="success"
        title={words('undone', { when: when(appointment.startsAt) })}
      />
    )
  return (
    <Banner
      role="status"
      tone="success"
      title={words('moved', { when: when(appointment.startsAt) })}
    >
      <p>{words('movedDetail')}</p>
      {undo ? (
        <ActionForm
          action={moveOwnAction}
          hidden={{
            appointmentId: appointment.id,
            version: String(appointment.version),
            startsAt: undo.startsAt.toISOString(),
          }}
          submitLabel={words('undo', { when: when(undo.startsAt) })}
          submitLook="quiet"
        >
          <p className="text-sm">{words('undoHint')}</p>
        </ActionForm>
      ) : null}
    </Banner>
  )
}
