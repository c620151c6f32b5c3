import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BoardDevices } from '@/components/clinics/board-devices'
import { PageHeader } from '@/components/shell/page-header'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Flash } from '@/components/ui/flash'
import { TextField } from '@/components/ui/text-field'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { becomeBoardAction } from '@/lib/clinics/board-actions'
import { boardsOf } from '@/lib/clinics/boards'
import { read } from '@/lib/kernel/run'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('clinics.boards'))('title') }
}

export default async function BoardsPage(props: { readonly searchParams: SearchParams }) {
  const viewer = await requireViewer(['administrator'])
  const boards = await read(viewer, boardsOf)
  const words = await getTranslations('clinics.boards')
  const done = (await searchParam(props.searchParams, 'done')) === 'revoked'
  return (
    <div className="flow-6">
      <PageHeader title={words('title')} lead={words('lead')} />
      {done ? <Flash title={words('revoked')} /> : null}
      <BoardDevices boards={boards} zone={viewer.clinic.timeZone} />
      <Card title={words('add')}>
        <p>{words('addLead')}</p>
        <ActionForm action={becomeBoardAction} submitLabel={words('addSubmit')}>
          <TextField name="label" label={words('label')} hint={words('labelHint')} />
        </ActionForm>
      </Card>
    </div>
  )
}
