import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SafetyBody } from '@/components/public/safety-body'
import { isOverdue, SAFETY_REVIEW } from '@/components/public/safety-review'
import { PageHeader } from '@/components/shell/page-header'
import { Banner } from '@/components/ui/banner'
import { PrintButton } from '@/components/ui/print-button'
import { realNow } from '@/lib/time/clock'
import { formatDate } from '@/lib/time/format'
import { localDate } from '@/lib/time/zone'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('public.safety'))('title') }
}

export default async function SafetyPage() {
  const words = await getTranslations('public.safety')
  const overdue = isOverdue(localDate(realNow(), 'UTC'))
  return (
    <>
      <PageHeader title={words('title')} lead={words('lead')} actions={<PrintButton />} />
      <div className="flow-6">
        {overdue ? <Banner tone="caution" title={words('overdue')} /> : null}
        <p className="max-w-prose">{words('notAdvice')}</p>
        <p className="text-sm text-ink-soft">
          {words('reviewed', {
            reviewer: words('reviewer'),
            on: formatDate(SAFETY_REVIEW.on),
            due: formatDate(SAFETY_REVIEW.due),
          })}
        </p>
        <SafetyBody />
      </div>
    </>
  )
}
