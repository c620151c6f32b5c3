import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { KeyValue } from '@/components/ui/key-value'
import { Radios } from '@/components/ui/radios'
import { StatusTag } from '@/components/ui/status-tag'
import { TextField } from '@/components/ui/text-field'
import { TextLink } from '@/components/ui/text-link'
import { looseWords } from '@/components/screening/loose-words'
import { resolveMedicineAction } from '@/lib/screening/medicine-actions'
import { isUnresolved } from '@/lib/medications/client-medicine'
import { offersOf } from '@/lib/medications/offers'
import type { reconciliationOf } from '@/lib/medications/reconciliation'
import { formatDate, formatDay } from '@/lib/time/format'
import { AddMedicine } from './add-medicine'
import { AllergyCard } from './allergy-card'
import { ChangeDose } from './change-dose'
import { Changes, ReviewCard } from './review-card'
import { DidYouMean } from './did-you-mean'
import { MedicinePlanPart } from './plan-form'
import { StopMedicine } from './stop-medicine'

type Props = {
  readonly page: NonNullable<Awaited<ReturnType<typeof reconciliationOf>>>
  readonly zone: string
}

/** The clinician's reconciliation: what changed, each line as typed, what it is and means, and what was agreed. */
export async function Reconcile({ page, zone }: Props) {
  const words = await getTranslations('medications')
  const clientId = page.contact.id
  const inUse = page.medicines.filter(({ status }) => status === 'active')
  return (
    <>
      <p>
        <TextLink href="/medicines">{words('page.reference')}</TextLink>
      </p>
      <AllergyCard
        clientId={clientId}
        allergies={page.allergies}
        ended={page.endedAllergies}
        zone={zone}
      />
      <Changes page={page} zone={zone} />
      {inUse.length === 0 ? <EmptyState title={words('page.none')} /> : null}
      {inUse.map((medicine) => (
        <MedicineCard key={medicine.id} {...{ medicine, clientId, zone }} />
      ))}
      <Card title={words('add')}>
        <AddMedicine clientId={clientId} />
      </Card>
      <ReviewCard page={page} zone={zone} />
      <Stopped medicines={page.medicines} zone={zone} />
    </>
  )
}

async function Stopped({
  medicines,
  zone,
}: {
  medicines: Props['page']['medicines']
  zone: string
}) {
  const words = await getTranslations('medications')
  const stopped = medicines.filter(({ status }) => status === 'stopped')
  const followed = new Set(medicines.map(({ followsId }) => followsId))
  if (stopped.length === 0) return null
  return (
    <Card title={words('page.history')}>
      <ul className="list-disc ps-5">
        {stopped.map((medicine) => (
          <li key={medicine.id}>
            <span className="font-semibold">
              {[medicine.typedName, medicine.dose].filter(Boolean).join(', ')}
            </span>{' '}
            {words(followed.has(medicine.id) ? 'page.followed' : 'page.stoppedOn', {
              date: formatDay(medicine.endedAt ?? medicine.recordedAt, zone),
              reason: medicine.endedReason ?? '',
            })}
          </li>
        ))}
      </ul>
    </Card>
  )
}

async function MedicineCard({
  medicine,
  clientId,
  zone,
}: {
  readonly medicine: Props['page']['medicines'][number]
  readonly clientId: string
  readonly zone: string
}) {
  const words = await getTranslations('medications')
  const say = await looseWords('medications')
  const unresolved = isUnresolved(medicine)
  const date = formatDay(medicine.recordedAt, zone)
  return (
    <Card
      title={medicine.typedName}
      aside={
        <StatusTag tone={unresolved ? 'caution' : 'success'}>
          {say(
            `page.status.${medicine.confirmed && medicine.matchStatus !== 'exact' ? 'confirmed' : medicine.matchStatus}`,
          )}
        </StatusTag>
      }
    >
      <KeyValue
        facts={[
          { label: words('page.meaning'), value: medicine.generics.join(', ') || undefined },
          {
            label: words('page.class'),
            value: medicine.medicineClass ? say(`class.${medicine.medicineClass}`) : undefined,
          },
          {
            label: words('frequency'),
            value: [words(`page.frequencyOf.${medicine.frequency}`), medicine.dose]
              .filter(Boolean)
              .join(', '),
          },
          { label: words('page.reason'), value: medicine.reason ?? undefined },
          {
            label: words('page.lastTaken'),
            value: medicine.lastTakenOn ? formatDate(medicine.lastTakenOn) : undefined,
          },
          { label: words('page.prescriber'), value: medicine.prescribedBy ?? undefined },
          {
            label: words('page.source'),
            value:
              medicine.source === 'client'
                ? words('page.byClient', { date })
                : words(medicine.source === 'pharmacy' ? 'page.byPharmacy' : 'page.byClinician', {
                    name: medicine.recordedByName,
                    date,
                  }),
          },
        ]}
      />
      {medicine.rule ? (
        <p>
          {words(`rule.${medicine.rule}.clinician`)}{' '}
          <span className="text-sm text-ink-soft">{medicine.rule}</span>
        </p>
      ) : null}
      {unresolved ? (
        <>
          <DidYouMean
            medicine={medicine}
            offers={offersOf(medicine.typedName)}
            clientId={clientId}
          />
          <Disclosure summary={words('page.resolve')}>
            <ActionForm
              action={resolveMedicineAction}
              hidden={{ clientId, medicationId: medicine.id }}
              submitLabel={words('page.resolveSubmit')}
              submitLook="secondary"
            >
              <TextField name="name" label={words('page.resolveName')} />
              <Radios
                name="source"
                label={words('page.sourceField')}
                options={(['clinician', 'pharmacy'] as const).map((value) => ({
                  value,
                  label: words(`page.sourceOf.${value}`),
                }))}
                defaultValue="clinician"
                inline
              />
              <TextField
                name="evidence"
                label={words('page.evidence')}
                hint={words('page.evidenceHint')}
              />
            </ActionForm>
          </Disclosure>
        </>
      ) : (
        <MedicinePlanPart {...{ medicine, clientId, zone }} mayPlan={medicine.mayPlan} />
      )}
      <ChangeDose medicine={medicine} clientId={clientId} />
      <StopMedicine medicationId={medicine.id} clientId={clientId} />
    </Card>
  )
}
