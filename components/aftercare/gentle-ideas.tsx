import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'

/** Things that somebody might like, none of them asked for. */
export function GentleIdeas() {
  const words = useTranslations('aftercare.page')
  return (
    <Card
      title={words('nothing')}
      footer={
        <div className="flex flex-wrap gap-3 no-print">
          <LinkButton href="/my/journal" look="secondary">
            {words('journal')}
          </LinkButton>
          <LinkButton href="/my/plan" look="quiet">
            {words('plan')}
          </LinkButton>
        </div>
      }
    >
      <p>{words('nothingDetail')}</p>
      <h3 className="font-semibold">{words('ideas')}</h3>
      <ul className="list-disc ps-5">
        <li>{words('ideaWalk')}</li>
        <li>{words('ideaBook')}</li>
        <li>{words('ideaNature')}</li>
        <li>{words('ideaFood')}</li>
        <li>{words('ideaWrite')}</li>
      </ul>
    </Card>
  )
}
