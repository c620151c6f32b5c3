import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { StatusTag } from '@/components/ui/status-tag'
import { endOtherSignInsAction, endSignInAction } from '@/lib/auth/account-actions'
import { formatDayTime } from '@/lib/time/format'

type SignIn = {
  readonly id: string
  readonly device: string
  readonly startedAt: Date
  readonly lastSeenAt: Date
  readonly current: boolean
}

type Props = { readonly signIns: readonly SignIn[]; readonly zone: string }

export function MySignIns({ signIns, zone }: Props) {
  const words = useTranslations('auth.account')
  return (
    <Card title={words('signIns')}>
      <p className="text-ink-soft">{words('signInsHint')}</p>
      <ul className="divide-y divide-line border-y border-line">
        {signIns.map((signIn) => (
          <li
            key={signIn.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3"
          >
            <div>
              <p className="font-semibold">
                {signIn.device === 'unknown' ? words('unknownDevice') : signIn.device}
              </p>
              <p className="text-sm text-ink-soft">
                {words('since', { at: formatDayTime(signIn.startedAt, zone) })}
                {' · '}
                {words('seen', { at: formatDayTime(signIn.lastSeenAt, zone) })}
              </p>
            </div>
            {signIn.current ? (
              <StatusTag tone="active">{words('thisOne')}</StatusTag>
            ) : (
              <ActionForm
                action={endSignInAction}
                hidden={{ signInId: signIn.id }}
                submitLabel={words('end')}
                submitLook="secondary"
                inline
              />
            )}
          </li>
        ))}
      </ul>
      {signIns.length > 1 ? (
        <ActionForm
          action={endOtherSignInsAction}
          submitLabel={words('endOthers')}
          submitLook="secondary"
        />
      ) : null}
    </Card>
  )
}
