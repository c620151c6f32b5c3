import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import type { ProtocolVersion } from '@/lib/protocols/model'
import { formatDayTime } from '@/lib/time/format'
import { ProtocolSignatures } from './signatures'

type Props = {
  readonly version: ProtocolVersion
  readonly coming: ProtocolVersion | null
  readonly zone: string
}

/** Which version this is, since when, and who adopted it; that nobody has, where it is only what Stillwater brings. */
export function VersionHead({ version, coming, zone }: Props) {
  const words = useTranslations('protocols.page')
  return (
    <section className="flow-4">
      <h2 className="text-xl">
        {version.version === 0 ? words('usual') : words('version', { version: version.version })}
      </h2>
      {version.inForceFrom ? (
        <p>{words('from', { time: formatDayTime(version.inForceFrom, zone) })}</p>
      ) : (
        <Banner tone="caution" title={words('usualTitle')}>
          {words('usualDetail')}
        </Banner>
      )}
      <ProtocolSignatures signatures={version.signatures} zone={zone} />
      {coming?.inForceFrom ? (
        <Banner
          tone="info"
          title={words('comes', {
            version: coming.version,
            time: formatDayTime(coming.inForceFrom, zone),
          })}
        />
      ) : null}
    </section>
  )
}
