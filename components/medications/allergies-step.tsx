import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/shell/page-header'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { LinkButton } from '@/components/ui/link-button'
import { TextField } from '@/components/ui/text-field'
import type { Allergies } from '@/lib/medications/allergy'
import { takeOffOwnAllergyAction } from '@/lib/screening/allergy-actions'
import { saveAnswerAction } from '@/lib/screening/client-actions'
import { AddAllergy } from './add-allergy'

type Props = { readonly allergies: Allergies; readonly sent: boolean }

/** The client's own allergies: in the screening, and whenever a new one shows itself afterwards. */
export async function AllergiesStep({ allergies, sent }: Props) {
  const words = await getTranslations('medications.allergy')
  const listed = allergies.kind === 'listed' ? allergies.allergies : []
  return (
    <>
      <PageHeader
        title={words('yours')}
        lead={words('lead')}
        back={{ href: '/my/screening', label: words('back') }}
      />
      <div className="flow">
        {allergies.kind === 'none_known' ? <p>{words('noneKnown')}</p> : null}
        {listed.map((allergy) => (
          <Card key={allergy.id} title={allergy.substance}>
            <p className="text-ink-soft">
              {[allergy.reaction, words(`severityOf.${allergy.severity}`)]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <Disclosure summary={words('takeOff')}>
              <ActionForm
                action={takeOffOwnAllergyAction}
                hidden={{ allergyId: allergy.id }}
                submitLabel={words('takeOffSubmit')}
                submitLook="secondary"
              >
                <TextField name="reason" label={words('takeOffReason')} />
              </ActionForm>
            </Disclosure>
          </Card>
        ))}
        <Card title={words('add')}>
          <AddAllergy />
        </Card>
        {sent ? (
          <LinkButton href="/my/screening/outcome">{words('back')}</LinkButton>
        ) : (
          <ActionForm
            action={saveAnswerAction}
            hidden={{ field: 'allergies', value: 'none' }}
            submitLabel={words(listed.length > 0 ? 'done' : 'none')}
          />
        )}
      </div>
    </>
  )
}
