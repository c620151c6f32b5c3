import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Checkboxes } from '@/components/ui/checkboxes'
import { SubmitButton } from '@/components/ui/submit-button'
import { attestAction } from '@/lib/preparation/monitor-actions'
import { MONITOR_ATTESTATIONS } from '@/lib/sessions/model'
import { attestationKey } from '@/lib/sessions/words'

export function AttestForm(props: { readonly phone: string }) {
  const words = useTranslations('preparation.page.look')
  const statements = useTranslations('sessions')
  return (
    <ActionForm action={attestAction}>
      <Checkboxes
        name="statements"
        label={words('attestTitle')}
        hint={words('cannot', { phone: props.phone })}
        options={MONITOR_ATTESTATIONS.map((value) => ({
          value,
          label: statements(attestationKey(value)),
        }))}
      />
      <SubmitButton size="large" wide>
        {words('attest')}
      </SubmitButton>
    </ActionForm>
  )
}
