import { useTranslations } from 'next-intl'
import { Signature } from '@/components/ui/signature'
import type { ProtocolSignature } from '@/lib/protocols/model'
import { credentialKey } from '@/lib/protocols/words'
import { formatDayTime } from '@/lib/time/format'

/** Who adopted a protocol: name, as what, when, and what it meant. */
export function ProtocolSignatures(props: {
  readonly signatures: readonly ProtocolSignature[]
  readonly zone: string
}) {
  const words = useTranslations('protocols')
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {props.signatures.map(({ name, credential, at }) => (
        <li key={`${name}-${at.toISOString()}`}>
          <Signature
            name={name}
            credentials={words(credentialKey(credential))}
            at={formatDayTime(at, props.zone)}
            dateTime={at.toISOString()}
            meaning={words('draft.meaning')}
          />
        </li>
      ))}
    </ul>
  )
}
