import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ChecklistForm } from '@/components/preparation/checklist-form'
import { ChecklistHistory } from '@/components/preparation/checklist-history'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { answerChecklistAction } from '@/lib/preparation/actions'
import { checklistOf } from '@/lib/preparation/checklist-queries'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly params: Promise<{ readonly appointmentId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('preparation.page.checklist'))('title') }
}

export default async function MyChecklistPage({ params }: Props) {
  const viewer = await requireViewer('client')
  const { appointmentId } = await params
  const checklist = await read(viewer, (o) => checklistOf(o, appointmentId))
  if (!checklist) notFound()
  const words = await getTranslations('preparation.page.checklist')
  const { day, state } = checklist
  return (
    <>
      <PageHeader
        title={words('title')}
        lead={words('lead', { time: formatDayTime(day.medicineAt, day.zone) })}
        back={{ href: `/my/session/${appointmentId}`, label: words('back') }}
      />
      {state === 'open' ? (
        <ChecklistForm checklist={checklist} action={answerChecklistAction} autosave />
      ) : state === 'not_open' ? (
        <EmptyState title={words('notOpenTitle')}>
          {words('notOpen', { opens: formatDayTime(day.opensAt, day.zone) })}
        </EmptyState>
      ) : (
        <EmptyState title={words('closedTitle')}>{words('closed')}</EmptyState>
      )}
      <div className="mt-6">
        <ChecklistHistory changes={checklist.changes} zone={day.zone} />
      </div>
    </>
  )
}
