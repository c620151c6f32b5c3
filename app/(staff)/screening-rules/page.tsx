import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { looseWords } from '@/components/screening/loose-words'
import { RulesInUse } from '@/components/screening/rules-in-use'
import { PageHeader } from '@/components/shell/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { ruleInWords, speaksOf } from '@/lib/screening/rule-in-words'
import { rulesPageOf } from '@/lib/screening/rules-page'
import { searchedFor } from '@/lib/screening/searched-for'
import { formatDate } from '@/lib/time/format'

type Props = { readonly searchParams: Promise<{ q?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('judging.rules'))('title') }
}

export default async function ScreeningRules({ searchParams }: Props) {
  const viewer = await requireViewer(['clinician', 'administrator'])
  const page = await read(viewer, rulesPageOf)
  if (!page) notFound()
  const judging = await looseWords('judging')
  const screening = await looseWords('screening')
  const words = { judging, screening, medicines: await looseWords('medications') }
  const typed = searchedFor((await searchParams).q)
  const rules = page.ruleSet.rules.map((rule) => ruleInWords(rule, words))
  const { version, reviewBy } = page.ruleSet
  return (
    <>
      <PageHeader
        title={judging('rules.title')}
        lead={judging('rules.lead', { version, reviewBy: formatDate(reviewBy) })}
        actions={<PrintButton />}
      />
      <RulesInUse
        page={page}
        rules={typed ? rules.filter((rule) => speaksOf(rule, typed)) : rules}
        typed={typed}
        zone={viewer.clinic.timeZone}
        say={screening}
        judging={judging}
      />
    </>
  )
}
