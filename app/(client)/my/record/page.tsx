import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AskCorrection } from '@/components/overview/ask-correction'
import { Corrections } from '@/components/overview/corrections'
import { OpeningsTable } from '@/components/overview/openings-table'
import { ConsentsSigned, DecisionsMade } from '@/components/overview/signed-list'
import { PageHeader } from '@/components/shell/page-header'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PrintButton } from '@/components/ui/print-button'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { ownRecordOf } from '@/lib/overview/own-record'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview.record'))('title') }
}

export default async function RecordPage() {
  const viewer = await requireViewer('client')
  const record = await read(viewer, ownRecordOf)
  const words = await getTranslations('overview.record')
  const zone = viewer.timeZone
  return (
    <>
      <PageHeader title={words('title')} lead={words('lead')} actions={<PrintButton />} />
      <div className="flow-6">
        <Card title={words('opened')}>
          <p>{words('openedLead')}</p>
          <OpeningsTable openings={record.openings} zone={zone} />
        </Card>
        <Card title={words('take')}>
          <p>{words('takeLead')}</p>
          <LinkButton href="/my/record/take" look="secondary">
            {words('take')}
          </LinkButton>
        </Card>
        <Card title={words('corrections')}>
          <Corrections corrections={record.corrections} zone={zone} />
          <AskCorrection />
        </Card>
        <ConsentsSigned record={record} zone={zone} />
        <DecisionsMade record={record} zone={zone} />
      </div>
    </>
  )
}
