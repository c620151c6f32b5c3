import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ConsentTasks } from '@/components/consents/consent-tasks'
import { PageHeader } from '@/components/shell/page-header'
import { Flash } from '@/components/ui/flash'
import { TextLink } from '@/components/ui/text-link'
import { requireViewer } from '@/lib/auth/require-viewer'
import { overviewOf } from '@/lib/consents/consent-page'
import { read } from '@/lib/kernel/run'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly searchParams: Promise<{ readonly done?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('consents.page'))('title') }
}

export default async function ConsentsPage({ searchParams }: Props) {
  const viewer = await requireViewer('client')
  const { standings, signatures } = await read(viewer, overviewOf)
  const words = await getTranslations('consents')
  const asked = (await searchParams).done
  const done = (['signed', 'withdrawn'] as const).find((known) => known === asked)
  const at = (instant: Date) => formatDayTime(instant, viewer.timeZone)
  return (
    <>
      <PageHeader title={words('page.title')} lead={words('page.lead')} />
      <div className="flow-8">
        {done ? <Flash title={words(`page.done.${done}`)} /> : null}
        <ConsentTasks standings={standings} />
        <section className="flow">
          <h2 className="text-xl">{words('page.signedBefore')}</h2>
          {signatures.length === 0 ? <p>{words('page.nothingSigned')}</p> : null}
          <ul className="flow-3">
            {signatures.map(({ id, kind, version, signedAt, withdrawnAt }) => (
              <li key={id}>
                <TextLink href={`/my/consent/signed/${id}`}>
                  {words('page.signedLine', {
                    kind: words(`kind.${kind}`),
                    version,
                    at: at(signedAt),
                  })}
                </TextLink>
                {withdrawnAt ? `, ${words('page.takenBack', { at: at(withdrawnAt) })}` : null}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  )
}
