import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RoomList } from '@/components/clinics/room-list'
import { PageHeader } from '@/components/shell/page-header'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Flash } from '@/components/ui/flash'
import { TextField } from '@/components/ui/text-field'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { addRoomAction } from '@/lib/clinics/actions'
import { roomsOf } from '@/lib/clinics/queries'
import { roomDone } from '@/lib/clinics/words'
import { read } from '@/lib/kernel/run'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('clinics.rooms'))('title') }
}

export default async function RoomsPage(props: { readonly searchParams: SearchParams }) {
  const viewer = await requireViewer(['administrator'])
  const rooms = await read(viewer, roomsOf)
  const words = await getTranslations('clinics.rooms')
  const done = roomDone(await searchParam(props.searchParams, 'done'))
  return (
    <div className="flow-6">
      <PageHeader title={words('title')} lead={words('lead')} />
      {done ? <Flash title={words(done)} /> : null}
      <RoomList rooms={rooms} />
      <Card title={words('add')}>
        <ActionForm action={addRoomAction} submitLabel={words('addSubmit')} emptyOnDone>
          <TextField name="roomName" label={words('name')} hint={words('nameHint')} />
        </ActionForm>
      </Card>
    </div>
  )
}
