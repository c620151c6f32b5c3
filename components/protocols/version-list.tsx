import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { ProtocolVersion } from '@/lib/protocols/model'
import { formatDayTime } from '@/lib/time/format'

type Props = {
  readonly versions: readonly ProtocolVersion[]
  readonly current: number
  readonly zone: string
}

/** Every version but the one on this page, the newest first. */
export function VersionList({ versions, current, zone }: Props) {
  const words = useTranslations('protocols.page')
  const others = versions.filter(({ version }) => version !== current)
  return (
    <Card title={words('history')}>
      {others.length === 0 ? (
        <p>{words('historyNone')}</p>
      ) : (
        <ul className="flow-2">
          {others.map(({ version, inForceFrom, signatures }) => (
            <li key={version}>
              <TextLink href={`/protocol/${version}`}>
                {version === 0 ? words('usual') : words('version', { version })}
              </TextLink>
              {inForceFrom ? `, ${words('from', { time: formatDayTime(inForceFrom, zone) })}` : ''}
              {signatures.length > 0 ? ` (${signatures.map(({ name }) => name).join(', ')})` : ''}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
