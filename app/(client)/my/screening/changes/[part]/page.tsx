import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { looseWords } from '@/components/screening/loose-words'
import { UpdatePartForm } from '@/components/screening/update-part'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { ownUpdate } from '@/lib/screening/update-page'

type Props = {
  readonly params: Promise<{ part: string }>
  readonly searchParams: Promise<{ left?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await looseWords('screening'))('page.changes.title') }
}

export default async function WhatChangedPart({ params, searchParams }: Props) {
  const viewer = await requireViewer('client')
  const { part: id } = await params
  const update = await read(viewer, ownUpdate)
  const at = update?.parts.findIndex((part) => part.id === id) ?? -1
  const part = update?.parts[at]
  if (!update || !part) redirect('/my/screening/changes')
  return (
    <UpdatePartForm
      part={part}
      place={{ current: at + 1, total: update.parts.length }}
      left={(await searchParams).left === '1'}
      zone={viewer.timeZone}
      say={await looseWords('screening')}
    />
  )
}
