import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CirclePlan } from '@/components/circles/circle-plan'
import { CircleTable } from '@/components/circles/circle-table'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import { ledCircles } from '@/lib/circles/queries'
import { read } from '@/lib/kernel/run'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('circles.page'))('title') }
}

export default async function StaffCirclesPage() {
  const viewer = await requireViewer(['guide'])
  const circles = await read(viewer, ledCircles)
  const words = await getTranslations('circles.page')
  const zone = viewer.clinic.timeZone
  return (
    <>
      <PageHeader title={words('lead_title')} lead={words('lead_lead')} />
      <div className="flow-6">
        <CircleTable circles={circles} zone={zone} />
        <CirclePlan zone={zone} />
      </div>
    </>
  )
}
