import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusTag } from '@/components/ui/status-tag'
import { notTodayAction, takeSeatAction } from '@/lib/circles/actions'
import type { OwnCircle } from '@/lib/circles/model'
import { formatDayTime, formatTime } from '@/lib/time/format'

type Props = {
  readonly circles: readonly OwnCircle[]
  readonly agreed: boolean
  readonly zone: string
  readonly now: Date
}

/** The circles ahead, each to take a seat in or to let go of softly. */
export function OwnCircles({ circles, agreed, zone, now }: Props) {
  const words = useTranslations('circles.page')
  if (circles.length === 0)
    return <EmptyState title={words('none')}>{words('noneDetail')}</EmptyState>
  return circles.map((circle) => (
    <CircleCard key={circle.id} circle={circle} agreed={agreed} zone={zone} now={now} />
  ))
}

function CircleCard(props: Omit<Props, 'circles'> & { readonly circle: OwnCircle }) {
  const { circle, zone, now } = props
  const words = useTranslations('circles')
  const ahead = circle.startsAt > now && !circle.cancelled
  return (
    <Card title={circle.title} aside={<Standing circle={circle} />}>
      <p>
        {words('page.when', {
          from: formatDayTime(circle.startsAt, zone),
          until: formatTime(circle.endsAt, zone),
        })}{' '}
        · {words(`format.${circle.format}`)}
      </p>
      <p className="text-ink-soft">{words('page.ledBy', { name: circle.facilitatorName })}</p>
      {circle.mine && circle.place ? (
        <p className="break-words">{words('page.place', { place: circle.place })}</p>
      ) : null}
      {circle.mine && ahead ? (
        <p>
          {circle.others.length > 0
            ? words('page.others', { names: circle.others.join(', ') })
            : words('page.alone')}{' '}
          <span className="text-ink-soft">{words('page.firstNames')}</span>
        </p>
      ) : null}
      {circle.after ? (
        <div className="rounded-md bg-sunken p-4 flow-1">
          <p className="font-semibold">{words('page.after', { name: circle.facilitatorName })}</p>
          <p className="whitespace-pre-wrap">{circle.after}</p>
        </div>
      ) : null}
      {ahead ? <Doors {...props} /> : null}
    </Card>
  )
}

function Doors({ circle, agreed }: { readonly circle: OwnCircle; readonly agreed: boolean }) {
  const words = useTranslations('circles')
  if (circle.mine)
    return (
      <>
        <ActionForm
          action={notTodayAction}
          hidden={{ circleId: circle.id }}
          submitLabel={words('page.notToday')}
          submitLook="secondary"
        />
        <p className="text-sm text-ink-soft">{words('page.notTodayHint')}</p>
      </>
    )
  if (circle.taken >= circle.seats) return null
  return (
    <ActionForm
      action={takeSeatAction}
      hidden={{ circleId: circle.id }}
      submitLabel={words('page.take')}
    >
      {agreed ? null : <Checkbox name="agreed" label={words('agreement.agree')} />}
    </ActionForm>
  )
}

function Standing({ circle }: { readonly circle: OwnCircle }) {
  const words = useTranslations('circles.page')
  if (circle.cancelled) return <StatusTag tone="neutral">{words('cancelled')}</StatusTag>
  if (circle.mine) return <StatusTag tone="success">{words('mine')}</StatusTag>
  return (
    <StatusTag tone="info">
      {words('seatsLeft', { left: Math.max(0, circle.seats - circle.taken) })}
    </StatusTag>
  )
}
