import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { looseWords } from '@/components/screening/loose-words'
import { UpdateOverview } from '@/components/screening/update-overview'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { ownUpdate } from '@/lib/screening/update-page'

type Props = { readonly searchParams: Promise<{ readonly done?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await looseWords('screening'))('page.changes.title') }
}

export default async function WhatChanged({ searchParams }: Props) {
  const viewer = await requireViewer('client')
  const update = await read(viewer, ownUpdate)
  if (!update) redirect('/my/screening')
  const { done } = await searchParams
  return (
    <UpdateOverview
      update={update}
      done={done === 'kept' || done === 'asked' ? done : null}
      phone={viewer.clinic.phone}
      zone={viewer.timeZone}
      say={await looseWords('screening')}
    />
  )
}
