import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AskedOfMe } from '@/components/screening/asked-of-me'
import { looseWords } from '@/components/screening/loose-words'
import { requireViewer } from '@/lib/auth/require-viewer'
import { clientIdOf } from '@/lib/clients/client-id'
import { read } from '@/lib/kernel/run'
import { ownRequest } from '@/lib/screening/evidence-queries'
import { localDate } from '@/lib/time/zone'

type Props = {
  readonly params: Promise<{ requestId: string }>
  readonly searchParams: Promise<{ sent?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('judging.mine'))('title') }
}

export default async function Asked({ params, searchParams }: Props) {
  const viewer = await requireViewer('client')
  const requestId = clientIdOf((await params).requestId)
  const found = requestId
    ? await read(viewer, async (o) => ({
        request: await ownRequest(o, requestId),
        today: localDate(o.now, viewer.timeZone),
      }))
    : null
  if (!found?.request) notFound()
  const { request, today } = found
  return (
    <AskedOfMe
      request={request}
      zone={viewer.timeZone}
      today={today}
      phone={viewer.clinic.phone}
      justSent={(await searchParams).sent === '1'}
      say={await looseWords('screening')}
      judging={await looseWords('judging')}
    />
  )
}
