import { useTranslations } from 'next-intl'
import { Signature } from '@/components/ui/signature'
import type { ConsentSignature } from '@/lib/consents/model'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly signature: ConsentSignature; readonly zone: string }

/** The signature under a consent: who, when, what it means, and the fingerprint of the text it is bound to. */
export function SignedCard({ signature, zone }: Props) {
  const words = useTranslations('consents')
  const { signedName, signedAt, kind, hash, withdrawnAt } = signature
  return (
    <div className="flow-2">
      <Signature
        name={signedName}
        at={formatDayTime(signedAt, zone)}
        dateTime={signedAt.toISOString()}
        meaning={words(`meaning.consent-${kind}`)}
      />
      {withdrawnAt ? (
        <p className="font-semibold">
          {words('page.takenBack', { at: formatDayTime(withdrawnAt, zone) })}
        </p>
      ) : null}
      <p className="text-sm text-ink-soft">
        {words('page.fingerprint')}: <span className="break-all">{hash}</span>
      </p>
    </div>
  )
}
