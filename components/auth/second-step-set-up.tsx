import Image from 'next/image'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'

type Props = { readonly offer: { readonly picture: string; readonly letters: string } }

/** What to take into the authenticator app, as a picture and as letters for who cannot scan. */
export function SecondStepSetUp({ offer }: Props) {
  const words = useTranslations('auth.secondStep')
  return (
    <Card title={words('setUpTitle')}>
      <ol className="flow-3 list-decimal ps-5">
        <li>{words('setUpApp')}</li>
        <li>
          {words('setUpScan')}
          <Image
            src={offer.picture}
            alt={words('picture')}
            width={240}
            height={240}
            unoptimized
            className="mt-3 rounded-md bg-white"
          />
        </li>
        <li>
          {words('setUpLetters')}
          <code className="mt-1 block font-semibold break-words">{offer.letters}</code>
        </li>
        <li>{words('setUpCode')}</li>
      </ol>
    </Card>
  )
}
