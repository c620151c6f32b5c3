import { getTranslations } from 'next-intl/server'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'

type Props = { readonly people: readonly { readonly clientId: string; readonly name: string }[] }

/** Whom one looks after and has not handed over in writing: before one is away, or gives a case up. */
export async function HandOverList({ people }: Props) {
  const words = await getTranslations('integration.notes')
  return (
    <Card title={words('handOver')}>
      <p className="text-ink-soft">{words(people.length > 0 ? 'handOverLead' : 'handOverNone')}</p>
      <ul>
        {people.map(({ clientId, name }) => (
          <li key={clientId} className="flex min-h-11 items-center">
            <TextLink href={`/clients/${clientId}/notes`}>{name}</TextLink>
          </li>
        ))}
      </ul>
    </Card>
  )
}
