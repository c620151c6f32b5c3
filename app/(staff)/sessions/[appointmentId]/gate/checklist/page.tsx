import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ChecklistForm } from '@/components/preparation/checklist-form'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { answerForClientAction } from '@/lib/preparation/actions'
import { checklistOf } from '@/lib/preparation/checklist-queries'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly params: Promise<{ readonly appointmentId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('preparation.page.checklist'))('staffTitle') }
}

export default async function AskAgainPage({ params }: Props) {
  const viewer = await requireViewer(['clinician'])
  const { appointmentId } = await params
  const checklist = await read(viewer, (o) => checklistOf(o, appointmentId))
  if (checklist?.state !== 'open') notFound()
  const words = await getTranslations('preparation.page.checklist')
  const { day } = checklist
  return (
    <>
      <PageHeader
        title={words('staffTitle')}
        lead={words('staffLead', { time: formatDayTime(day.medicineAt, day.zone) })}
        back={{ href: `/sessions/${appointmentId}/gate`, label: words('backStaff') }}
      />
      <ChecklistForm checklist={checklist} action={answerForClientAction} />
    </>
  )
}
