import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { KeyValue } from '@/components/ui/key-value'
import { StatusTag } from '@/components/ui/status-tag'
import { TextField } from '@/components/ui/text-field'
import { looseWords } from '@/components/screening/loose-words'
import { resolveMedicineAction } from '@/lib/medications/actions'
import { type ClientMedicine, isUnresolved } from '@/lib/medications/client-medicine'
import { offersOf } from '@/lib/medications/offers'
import { formatDay } from '@/lib/time/format'
import { AddMedicine } from './add-medicine'
import { DidYouMean } from './did-you-mean'
import { MedicinePlanPart } from './plan-form'
import { StopMedicine } from './stop-medicine'

type Props = {
  readonly clientId: string
  readonly medicines: readonly (ClientMedicine & { readonly mayPlan: boolean })[]
  readonly zone: string
}

/** The clinician's reconciliation: each line as typed, what it is, what it means, and what was agreed. */
export async function Reconcile({ clientId, medicines, zone }: Props) {
  const words = await getTranslations('medications')
  const inUse = medicines.filter(({ status }) => status === 'active')
  const stopped = medicines.filter(({ status }) => status === 'stopped')
  return (
    <>
      {inUse.length === 0 ? <EmptyState title={words('page.none')} /> : null}
      {inUse.map((medicine) => (
        <MedicineCard key={medicine.id} {...{ medicine, clientId, zone }} />
      ))}
      <Card title={words('add')}>
        <AddMedicine clientId={clientId} />
      </Card>
      {stopped.length > 0 ? (
        <Card title={words('page.stopped')}>
          <ul className="list-disc ps-5">
            {stopped.map((medicine) => (
              <li key={medicine.id}>
                <span className="font-semibold">{medicine.typedName}</span>{' '}
                {words('page.stoppedOn', {
                  date: formatDay(medicine.endedAt ?? medicine.recordedAt, zone),
                  reason: medicine.endedReason ?? '',
                })}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  )
}

async function MedicineCard({
  medicine,
  clientId,
  zone,
}: Omit<Props, 'medicines'> & { readonly medicine: Props['medicines'][number] }) {
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
            label: words('page.source'),
            value:
              medicine.source === 'client'
                ? words('page.byClient', { date })
                : words('page.byClinician', { name: medicine.recordedByName, date }),
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
      <StopMedicine medicationId={medicine.id} clientId={clientId} />
    </Card>
  )
}
