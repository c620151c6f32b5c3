import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusTag } from '@/components/ui/status-tag'
import { TextField } from '@/components/ui/text-field'
import { bringBackRoomAction, renameRoomAction, retireRoomAction } from '@/lib/clinics/actions'
import type { Room } from '@/lib/clinics/model'

export function RoomList({ rooms }: { readonly rooms: readonly Room[] }) {
  const words = useTranslations('clinics.rooms')
  if (rooms.length === 0)
    return <EmptyState title={words('none')}>{words('noneDetail')}</EmptyState>
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {rooms.map((room) => (
        <li key={room.id}>
          <Card
            title={room.name}
            aside={
              <StatusTag tone={room.active ? 'success' : 'neutral'}>
                {words(room.active ? 'inUse' : 'retired')}
              </StatusTag>
            }
          >
            <ActionForm
              action={room.active ? retireRoomAction : bringBackRoomAction}
              hidden={{ roomId: room.id }}
              submitLabel={words(room.active ? 'retire' : 'bringBack')}
              submitLook="secondary"
            />
            <Disclosure summary={words('rename')}>
              <ActionForm
                action={renameRoomAction}
                hidden={{ roomId: room.id }}
                submitLabel={words('renameSubmit')}
                submitLook="secondary"
              >
                <TextField name="roomName" label={words('newName')} defaultValue={room.name} />
              </ActionForm>
            </Disclosure>
          </Card>
        </li>
      ))}
    </ul>
  )
}
