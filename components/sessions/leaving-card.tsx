import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Signature } from '@/components/ui/signature'
import { StatusTag } from '@/components/ui/status-tag'
import type { Met } from '@/lib/sessions/discharge'
import type { SessionScreen } from '@/lib/sessions/screen-model'
import { criterionKey, metKey } from '@/lib/sessions/words'
import { formatDayTime, formatTimeWithoutZone } from '@/lib/time/format'

const TONE: Readonly<Record<Met, 'success' | 'caution' | 'neutral'>> = {
  met: 'success',
  not_met: 'caution',
  not_recorded: 'neutral',
}

/** The points that were looked at last, and the signature that let the client go. */
export function LeavingCard({ screen }: { readonly screen: SessionScreen }) {
  const words = useTranslations('sessions')
  const { leaving, zone } = screen
  if (!leaving.check) return null
  return (
    <Card title={words('page.leaving.title')}>
      <p className="text-sm text-ink-soft">
        {words('page.leaving.checked', {
          name: leaving.check.by,
          time: formatTimeWithoutZone(leaving.check.at, zone),
        })}
      </p>
      <ul className="flow-2">
        {leaving.check.criteria
          .filter(({ criterion }) => criterion !== 'signed')
          .map(({ criterion, state }) => (
            <li key={criterion} className="flex items-start justify-between gap-3">
              {words(criterionKey(criterion))}
              <span className="shrink-0">
                <StatusTag tone={TONE[state]}>{words(metKey(state))}</StatusTag>
              </span>
            </li>
          ))}
      </ul>
      {leaving.signed ? (
        <>
          <p className="font-semibold">
            {words('page.leaving.signed', { companion: leaving.signed.companion })}
          </p>
          <Signature
            name={leaving.signed.name}
            credentials={leaving.signed.credential}
            at={formatDayTime(leaving.signed.at, zone)}
            dateTime={leaving.signed.at.toISOString()}
            meaning={words('meaning.discharge')}
          />
        </>
      ) : null}
    </Card>
  )
}
