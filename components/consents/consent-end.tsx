import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { LinkButton } from '@/components/ui/link-button'
import type { ConsentToRead } from '@/lib/consents/consent-page'
import type { ConsentText } from '@/lib/consents/model'
import { SignForm } from './sign-form'
import { SignedCard } from './signed-card'
import { WithdrawDialog } from './withdraw-dialog'

type Props = {
  readonly consent: ConsentToRead
  readonly text: ConsentText
  readonly zone: string
}

/** What stands below a consent: the signature and the way back out of it, or the form to sign. */
export function ConsentEnd({ consent, text, zone }: Props) {
  const words = useTranslations('consents.page')
  const { standing, signature, legalName } = consent
  if (standing.status === 'signed_current' && signature)
    return (
      <div className="flow">
        <SignedCard signature={signature} zone={zone} />
        <div className="flex flex-wrap gap-3">
          <LinkButton look="secondary" href={`/my/consent/signed/${signature.id}`}>
            {words('open')}
          </LinkButton>
          <WithdrawDialog signatureId={signature.id} />
        </div>
      </div>
    )
  return (
    <div className="flow">
      {standing.status === 'outdated' ? (
        <Banner tone="info" title={words(`outdated.${standing.why}`)} />
      ) : null}
      {standing.status === 'missing' && standing.withdrawn ? (
        <Banner tone="info" title={words('withdrawn')} />
      ) : null}
      <SignForm text={text} legalName={legalName} />
    </div>
  )
}
