import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusTag } from '@/components/ui/status-tag'
import { revokeBoardAction } from '@/lib/clinics/board-actions'
import type { BoardLine } from '@/lib/clinics/boards'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly boards: readonly BoardLine[]; readonly zone: string }

/** The devices that show the floor board, and the way to take one off. */
export function BoardDevices({ boards, zone }: Props) {
  const words = useTranslations('clinics.boards')
  if (boards.length === 0)
    return <EmptyState title={words('none')}>{words('noneDetail')}</EmptyState>
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {boards.map(({ id, label, madeAt, madeBy, revoked }) => (
        <li key={id}>
          <Card
            title={label}
            aside={
              <StatusTag tone={revoked ? 'neutral' : 'success'}>
                {words(revoked ? 'off' : 'on')}
              </StatusTag>
            }
          >
            <p className="text-ink-soft">
              {words('madeBy', { name: madeBy, when: formatDayTime(madeAt, zone) })}
              {revoked
                ? `. ${words('offBy', { name: revoked.by, when: formatDayTime(revoked.at, zone) })}`
                : null}
            </p>
            {revoked ? null : (
              <ActionForm
                action={revokeBoardAction}
                hidden={{ deviceId: id }}
                submitLabel={words('revoke')}
                submitLook="secondary"
              />
            )}
          </Card>
        </li>
      ))}
    </ul>
  )
}
