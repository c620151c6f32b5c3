import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GapList } from '@/components/people/gap-list'
import { ShiftFields } from '@/components/people/shift-fields'
import { ShiftTable } from '@/components/people/shift-table'
import { PageHeader } from '@/components/shell/page-header'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Flash } from '@/components/ui/flash'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { read } from '@/lib/kernel/run'
import { colleagues } from '@/lib/people/queries'
import { rotaOf } from '@/lib/people/rota'
import { addShiftAction } from '@/lib/people/rota-actions'
import { shiftDone } from '@/lib/people/words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.duties'))('title') }
}

export default async function DutiesPage(props: { readonly searchParams: SearchParams }) {
  const viewer = await requireViewer(['administrator'])
  const zone = viewer.clinic.timeZone
  const { rota, members } = await read(viewer, async (occasion) => ({
    rota: await rotaOf(occasion),
    members: await colleagues(occasion),
  }))
  const words = await getTranslations('people.duties')
  const done = shiftDone(await searchParam(props.searchParams, 'done'))
  return (
    <div className="flow-6">
      <PageHeader title={words('title')} lead={words('lead', { zone: zone.replace(/_/g, ' ') })} />
      {done ? <Flash title={words(done)} /> : null}
      <GapList gaps={rota.gaps} zone={zone} />
      <ShiftTable shifts={rota.shifts} zone={zone} />
      <Card title={words('add')}>
        <ActionForm action={addShiftAction} submitLabel={words('addSubmit')}>
          <ShiftFields members={members} withDuty />
        </ActionForm>
      </Card>
    </div>
  )
}
