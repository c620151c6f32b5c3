import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { WithPhones } from '@/components/ui/with-phones'
import { Card } from '@/components/ui/card'
import { Dialog } from '@/components/ui/dialog'
import { Radios } from '@/components/ui/radios'
import { TextArea } from '@/components/ui/text-area'
import { askAction, replyAction, reviewAction } from '@/lib/integration/guide-actions'
import { ASKS } from '@/lib/integration/guide-schema'
import type { SharedEntry } from '@/lib/integration/shared-entry'
import { formatDayTime } from '@/lib/time/format'

type Props = {
  readonly entry: SharedEntry
  readonly zone: string
  readonly emergencyPhone: string
}

/** What a guide can do with a shared entry: write back, put it aside, ask the clinician. */
export function GuideDoors({ entry, zone, emergencyPhone }: Props) {
  const words = useTranslations('integration.page.guide')
  const { id: entryId, reviewed, share } = entry
  const which: Readonly<Record<string, string>> =
    entry.kind === 'passage' ? { entryId, shareId: share.id } : { entryId }
  return (
    <>
      <Card title={words('yourReply')}>
        <ActionForm
          action={replyAction}
          hidden={which}
          submitLabel={words('replyButton')}
          emptyOnDone
        >
          <TextArea
            name="text"
            label={words('replyLabel')}
            hint={words('replyHint')}
            rows={6}
            maxLength={10_000}
          />
        </ActionForm>
      </Card>
      <div className="flex flex-wrap items-start gap-3">
        {reviewed ? (
          <p>{words('reviewed', { name: reviewed.by, at: formatDayTime(reviewed.at, zone) })}</p>
        ) : (
          <ActionForm
            action={reviewAction}
            hidden={{ entryId, shareId: share.id }}
            submitLabel={words('review')}
            submitLook="secondary"
            inline
          />
        )}
        <AskDialog which={which} emergencyPhone={emergencyPhone} />
      </div>
    </>
  )
}

function AskDialog(props: {
  readonly which: Readonly<Record<string, string>>
  readonly emergencyPhone: string
}) {
  const words = useTranslations('integration.page.guide')
  const soon = ['next_day', 'next_review'] as const
  return (
    <Dialog
      trigger={words('askTrigger')}
      triggerLook="secondary"
      title={words('askTitle')}
      cancelLabel={words('askKeep')}
    >
      <p>
        <WithPhones
          text={words('askLead', { phone: props.emergencyPhone })}
          phones={[props.emergencyPhone]}
        />
      </p>
      <ActionForm
        action={askAction}
        hidden={props.which}
        submitLabel={words('askButton')}
        emptyOnDone
      >
        <Radios
          name="about"
          label={words('about')}
          options={ASKS.map((about) => ({ value: about, label: words(about) }))}
        />
        <Radios
          name="soon"
          label={words('soon')}
          options={soon.map((each) => ({ value: each, label: words(each) }))}
        />
      </ActionForm>
    </Dialog>
  )
}
