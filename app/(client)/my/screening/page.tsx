import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { looseWords } from '@/components/screening/loose-words'
import { ScreeningParts } from '@/components/screening/screening-parts'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { ownQuestionnaire } from '@/lib/screening/client-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('screening.page'))('title') }
}

export default async function OwnScreening() {
  const viewer = await requireViewer('client')
  const mine = await read(viewer, ownQuestionnaire)
  if (mine.sent) redirect('/my/screening/outcome')
  const words = await getTranslations('screening.page')
  const answered = mine.shown.filter(({ field }) => mine.met.has(field)).length
  return (
    <>
      <PageHeader title={words('title')} lead={words('lead')} />
      <div className="flow">
        <p>
          {mine.screening
            ? words('progress', { answered, total: mine.shown.length })
            : words('time')}
        </p>
        <LinkButton href={`/my/screening/${mine.next ?? 'check'}`} size="large">
          {words(mine.next === null ? 'checkTitle' : mine.screening ? 'goOn' : 'begin')}
        </LinkButton>
        <p>
          <TextLink href="/my/measures">{words('measures')}</TextLink>
        </p>
        <ScreeningParts parts={mine.parts} met={mine.met} say={await looseWords('screening')} />
      </div>
    </>
  )
}
