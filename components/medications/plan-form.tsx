import { getTranslations } from 'next-intl/server'
import { ConfirmField } from '@/components/auth/confirm-field'
import { ActionForm } from '@/components/ui/action-form'
import { DateField } from '@/components/ui/date-field'
import { Disclosure } from '@/components/ui/disclosure'
import { NumberField } from '@/components/ui/number-field'
import { Radios } from '@/components/ui/radios'
import { TextArea } from '@/components/ui/text-area'
import { planMedicineAction, withdrawPlanAction } from '@/lib/medications/actions'
import { type ClientMedicine, instructions } from '@/lib/medications/client-medicine'
import { formatDay } from '@/lib/time/format'

type Props = {
  readonly medicine: ClientMedicine
  readonly clientId: string
  readonly mayPlan: boolean
  readonly zone: string
}

/** The plan for one medicine around a session: in force, or to be signed. */
export async function MedicinePlanPart({ medicine, clientId, mayPlan, zone }: Props) {
  const words = await getTranslations('medications.page')
  const { plan } = medicine
  return (
    <>
      {plan ? (
        <div className="rounded-md bg-sunken p-4">
          <p className="font-semibold">
            {plan.instruction === 'hold' && plan.holdHours
              ? words('planHold', { hours: plan.holdHours })
              : words(`instructionOf.${plan.instruction}`)}
            ,{' '}
            {words('planUntil', { date: formatDay(plan.validUntil, zone), name: plan.signerName })}
          </p>
          <p>{plan.wording}</p>
          <ActionForm
            inline
            action={withdrawPlanAction}
            hidden={{ clientId, planId: plan.id }}
            submitLabel={words('withdrawPlan')}
            submitLook="secondary"
          />
        </div>
      ) : null}
      {mayPlan ? (
        <Disclosure summary={words('makePlan')}>
          <ActionForm
            action={planMedicineAction}
            hidden={{ clientId, medicationId: medicine.id }}
            submitLabel={words('signPlan')}
          >
            <Radios
              name="instruction"
              label={words('instruction')}
              options={instructions.map((value) => ({
                value,
                label: words(`instructionOf.${value}`),
              }))}
            />
            <NumberField
              name="holdHours"
              label={words('holdHours')}
              unit={words('hours')}
              optional
            />
            <TextArea
              name="wording"
              label={words('wording')}
              hint={words('wordingHint')}
              rows={2}
            />
            <DateField name="validUntil" label={words('validUntil')} />
            <ConfirmField />
          </ActionForm>
        </Disclosure>
      ) : (
        <p className="text-sm text-ink-soft">{words('prescriberOnly')}</p>
      )}
    </>
  )
}
