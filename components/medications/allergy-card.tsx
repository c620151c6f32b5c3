import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Radios } from '@/components/ui/radios'
import { StatusTag } from '@/components/ui/status-tag'
import { TextField } from '@/components/ui/text-field'
import type { Allergies, Allergy } from '@/lib/medications/allergy'
import { judgeAllergyAction, stateNoneKnownAction } from '@/lib/screening/allergy-actions'
import { formatDay } from '@/lib/time/format'
import { AddAllergy } from './add-allergy'

type Props = {
  readonly clientId: string
  readonly allergies: Allergies
  readonly ended: readonly Allergy[]
  readonly zone: string
}

/** What a client reacts to, for the clinician: each with its source, confirmed or not, and what was taken off. */
export async function AllergyCard({ clientId, allergies, ended, zone }: Props) {
  const words = await getTranslations('medications.allergy')
  const date = (at: Date) => formatDay(at, zone)
  return (
    <Card title={words('title')}>
      {allergies.kind === 'not_asked' ? <p>{words('notAsked')}</p> : null}
      {allergies.kind === 'none_known' ? (
        <p>{words('noneKnownBy', { name: allergies.byName, date: date(allergies.since) })}</p>
      ) : null}
      {allergies.kind === 'listed' ? (
        <ul className="divide-y divide-line">
          {allergies.allergies.map((allergy) => (
            <li key={allergy.id} className="flow-2 py-3">
              <p className="flex flex-wrap items-center gap-2">
                <span className="text-lg font-semibold">{allergy.substance}</span>
                <StatusTag tone={allergy.severity === 'severe' ? 'stop' : 'caution'}>
                  {words(`severityOf.${allergy.severity}`)}
                </StatusTag>
                <StatusTag tone={allergy.verification === 'confirmed' ? 'success' : 'info'}>
                  {allergy.verification === 'confirmed'
                    ? words('confirmedBy', { name: allergy.verifiedBy ?? '' })
                    : words('unconfirmed')}
                </StatusTag>
              </p>
              {allergy.reaction ? <p>{allergy.reaction}</p> : null}
              <p className="text-sm text-ink-soft">
                {words('by', {
                  source: words(`sourceOf.${allergy.source}`),
                  date: date(allergy.recordedAt),
                })}
              </p>
              <Judge clientId={clientId} allergyId={allergy.id} />
            </li>
          ))}
        </ul>
      ) : null}
      <Disclosure summary={words('add')}>
        <AddAllergy clientId={clientId} />
      </Disclosure>
      {allergies.kind === 'not_asked' ? (
        <ActionForm
          inline
          action={stateNoneKnownAction}
          hidden={{ clientId }}
          submitLabel={words('stateNone')}
          submitLook="secondary"
        />
      ) : null}
      {ended.length > 0 ? (
        <Disclosure summary={words('ended')}>
          <ul className="list-disc ps-5">
            {ended.map((allergy) => (
              <li key={allergy.id}>
                <span className="font-semibold">{allergy.substance}</span>:{' '}
                {words('endedLine', {
                  verification: words(`verificationOf.${allergy.verification}`),
                  name: allergy.ended?.byName ?? '',
                  date: date(allergy.ended?.at ?? allergy.recordedAt),
                  reason: allergy.ended?.reason ?? '',
                })}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Card>
  )
}

async function Judge(hidden: { readonly clientId: string; readonly allergyId: string }) {
  const words = await getTranslations('medications.allergy')
  return (
    <Disclosure summary={words('judge')}>
      <ActionForm
        action={judgeAllergyAction}
        hidden={hidden}
        submitLabel={words('judgeSubmit')}
        submitLook="secondary"
      >
        <Radios
          name="verification"
          label={words('verification')}
          options={(['confirmed', 'refuted', 'entered-in-error'] as const).map((value) => ({
            value,
            label: words(`verificationOf.${value}`),
          }))}
        />
        <TextField name="reason" label={words('reason')} />
      </ActionForm>
    </Disclosure>
  )
}
