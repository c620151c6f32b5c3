import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Dialog } from '@/components/ui/dialog'
import { Radios } from '@/components/ui/radios'
import { passageAction } from '@/lib/integration/journal-actions'
import { PassageField } from './passage-field'

/** Shares a few words of an entry and nothing else of it. */
export function SharePassage({ entryId }: { readonly entryId: string }) {
  const words = useTranslations('integration.page.journal')
  return (
    <Dialog
      trigger={words('passageTrigger')}
      title={words('passageTitle')}
      cancelLabel={words('shareKeep')}
    >
      <p>{words('passageLead')}</p>
      <ActionForm
        action={passageAction}
        hidden={{ entryId }}
        submitLabel={words('passageButton')}
        emptyOnDone
      >
        <PassageField
          from={`words-${entryId}`}
          label={words('passageWords')}
          hint={words('passageHint')}
        />
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
