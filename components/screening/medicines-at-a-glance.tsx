import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { type ClientMedicine, isUnresolved } from '@/lib/medications/client-medicine'
import type { Say } from './loose-words'

interface Props {
  readonly clientId: string
  readonly medicines: readonly ClientMedicine[]
  readonly say: Say
  /** A word of the medicines' catalogue. */
  readonly medicineWord: Say
}

/** What the client takes, and what that means for a session. A name that nobody has confirmed is never shown as a fact. */
export function MedicinesAtAGlance({ clientId, medicines, say, medicineWord }: Props) {
  return (
    <Card
      title={say('page.staff.medicines')}
      footer={
        <TextLink href={`/clients/${clientId}/medications`}>
          {say('page.staff.medicinesLink')}
        </TextLink>
      }
    >
      {medicines.length === 0 ? <p>{say('page.staff.noMedicines')}</p> : null}
      <ul className="flow-2">
        {medicines.map((medicine) => (
          <li key={medicine.id}>
            <span className="font-semibold">{medicine.typedName}</span>
            {'. '}
            <span className="text-ink-soft">{meaningOf(medicine, medicineWord)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function meaningOf(medicine: ClientMedicine, word: Say): string {
  const { generics, medicineClass, rule } = medicine
  const facts = [
    medicineClass ? `${word(`class.${medicineClass}`)}.` : '',
    rule ? word(`rule.${rule}.clinician`) : '',
  ]
  if (!isUnresolved(medicine)) return facts.join(' ').trim()
  if (generics.length === 0) return word('page.unrecognized')
  return [word('page.perhaps', { names: generics.join(', ') }), ...facts].join(' ').trim()
}
