import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Dialog } from '@/components/ui/dialog'
import { Radios } from '@/components/ui/radios'
import { StatusTag } from '@/components/ui/status-tag'
import { shareAction, takeBackAction } from '@/lib/integration/journal-actions'
import type { MyEntry } from '@/lib/integration/journal-entry'
import { formatDayTime } from '@/lib/time/format'
import { SharePassage } from './share-passage'

type Props = {
  readonly entry: MyEntry
  readonly zone: string
  readonly replyPromiseHours: number
}

/** Who can read an entry, who did, and the two doors: share it, take it back. */
export function SharingCard({ entry, zone, replyPromiseHours }: Props) {
  const words = useTranslations('integration.page.journal')
  const { share } = entry
  const when = (at: Date) => formatDayTime(at, zone)
  return (
    <Card
      title={words('sharing')}
      aside={
        <StatusTag tone={share ? 'active' : 'neutral'}>
          {words(share?.audience ?? 'private')}
        </StatusTag>
      }
    >
      {share ? (
        <>
          <p>{words('sharedSince', { at: when(share.sharedAt), due: when(share.replyDueAt) })}</p>
          {share.reviewedBy ? <p>{words('reviewed', { name: share.reviewedBy })}</p> : null}
          <ActionForm
            action={takeBackAction}
            hidden={{ entryId: entry.id }}
            submitLabel={words('takeBack')}
            submitLook="secondary"
          />
        </>
      ) : (
        <>
          <p>{words('privateLead')}</p>
          {entry.putAway ? null : (
            <div className="flex flex-wrap gap-3">
              <ShareDialog entryId={entry.id} hours={replyPromiseHours} />
              <SharePassage entryId={entry.id} />
            </div>
          )}
        </>
      )}
      <h3 className="pt-2 font-semibold">{words('readers')}</h3>
      {entry.readings.length === 0 ? <p>{words('noReaders')}</p> : null}
      <ul>
        {entry.readings.map(({ name, at }) => (
          <li key={at.toISOString()}>{words('reader', { name, at: when(at) })}</li>
        ))}
      </ul>
    </Card>
  )
}

function ShareDialog({ entryId, hours }: { readonly entryId: string; readonly hours: number }) {
  const words = useTranslations('integration.page.journal')
  return (
    <Dialog
      trigger={words('shareTrigger')}
      title={words('shareTitle')}
      cancelLabel={words('shareKeep')}
    >
      <p>{words('shareLead', { hours })}</p>
      <p>{words('shareAll')}</p>
      <ActionForm action={shareAction} hidden={{ entryId }} submitLabel={words('shareButton')}>
        <Radios
          name="audience"
          label={words('shareWith')}
          options={[
            { value: 'guide', label: words('withGuide') },
            { value: 'guide_and_clinician', label: words('withBoth') },
          ]}
        />
      </ActionForm>
    </Dialog>
  )
}
