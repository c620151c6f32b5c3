import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { medicineNamed } from '@/lib/medications/reference'
import { SETTINGS, type Setting } from '@/lib/sessions/model'
import { addHours } from '@/lib/time/instant'
import { localDate } from '@/lib/time/zone'
import { CHECKLIST_OPENS_H } from './checklist'
import type { ChecklistDay } from './checklist-form'
import { type Question, questionsFor } from './open-questions'
import { namesAPatch } from './patches'
import { preparationsFor } from './policy'
import { canLowerGlucose } from './rules/product'

/** The client's own sentences of a checklist; sealed where they are stored. */
export interface ChecklistWords {
  readonly changes: string
  readonly ride: string
}

export function keptWords(text: string | null): ChecklistWords {
  const stored: unknown = text ? JSON.parse(text) : {}
  const word = (key: string): string => {
    const value: unknown = (stored as Record<string, unknown>)[key]
    return typeof value === 'string' ? value : ''
  }
  return { changes: word('changes'), ride: word('ride') }
}

export interface Day extends ChecklistDay {
  readonly appointmentId: string
  readonly clientId: string
  readonly status: string
  readonly setting: Setting
  readonly medicineAt: Date
  readonly opensAt: Date
  readonly address: string | null
  readonly phone: string | null
  readonly listed: readonly {
    readonly id: string
    readonly name: string
    readonly patch: boolean
    readonly benzodiazepine: boolean
  }[]
  readonly asked: readonly Question[]
}

/** What a day's questions need to know: when, where, and which medicines to ask about. Null: not there, or not for this viewer. */
export async function dayOf({ tx, viewer }: Occasion, id: string): Promise<Day | null> {
  const row = await tx.appointment.findFirst({
    where: { AND: [preparationsFor(viewer)], clinicId: viewer.clinicId, id },
    select: {
      id: true,
      clientId: true,
      status: true,
      setting: true,
      medicineAt: true,
      clientZone: true,
      client: {
        select: {
          phone: true,
          street: true,
          city: true,
          state: true,
          postalCode: true,
          clientMedications: {
            where: { status: 'active' },
            orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
            select: { id: true, typedName: true, generics: true, medicineClass: true },
          },
        },
      },
    },
  })
  const setting = SETTINGS.find((known) => known === row?.setting)
  if (!row?.medicineAt || !setting) return null
  const { client, medicineAt, clientZone } = row
  const lowersGlucose = client.clientMedications.some(({ generics }) =>
    generics.some((generic) => {
      const medicine = medicineNamed(generic)
      return medicine !== null && canLowerGlucose(medicine)
    }),
  )
  return {
    appointmentId: row.id,
    clientId: row.clientId,
    status: row.status,
    setting,
    medicineAt,
    opensAt: addHours(medicineAt, -CHECKLIST_OPENS_H),
    zone: clientZone,
    date: localDate(medicineAt, clientZone),
    address: addressLine(client),
    phone: client.phone,
    listed: client.clientMedications.map(({ id: medicationId, typedName, medicineClass }) => ({
      id: medicationId,
      name: typedName,
      patch: namesAPatch(typedName),
      benzodiazepine: medicineClass === 'benzodiazepine',
    })),
    asked: questionsFor(setting, lowersGlucose),
  }
}

interface Address {
  readonly street: string | null
  readonly city: string | null
  readonly state: string | null
  readonly postalCode: string | null
}

/** One line to read out, or null where no street is on record. */
export const addressLine = ({ street, city, state, postalCode }: Address): string | null =>
  street
    ? [street, city, [state, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')
    : null
