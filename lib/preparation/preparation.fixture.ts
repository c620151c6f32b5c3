import { randomUUID } from 'node:crypto'
import { clear } from '@/lib/booking/booking.fixture'
import { publishDefaultTexts } from '@/lib/consents/publish'
import { textsInForce } from '@/lib/consents/queries'
import type { Cast } from '@/lib/db/testing/cast'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done } from '@/lib/kernel/outcome'
import { act } from '@/lib/kernel/run'
import { matchMedicine } from '@/lib/medications/matching'
import { recognised } from '@/lib/medications/client-medicine'
import { MONITOR_ATTESTATIONS } from '@/lib/sessions/model'
import { addHours, addMinutes } from '@/lib/time/instant'
import { type ChecklistInput, checklistFormSchema } from './checklist-form'

/** A Tuesday in New York on which everybody was cleared and signed. */
export const TUESDAY = new Date('2026-05-12T12:00:00Z')
/** Thursday, 14 May, 2 pm in New York: the planned medicine. */
export const TWO_PM = new Date('2026-05-14T18:00:00Z')

export const write = async <Value>(
  { system }: Cast,
  make: (occasion: Occasion) => Promise<Value>,
  now = TUESDAY,
): Promise<Value> => {
  const outcome = await act(system, async (occasion) => done(await make(occasion)), { now })
  if (!outcome.ok) throw new Error('The fixture was not written')
  return outcome.value
}

/** A booked treatment session with consents signed, nothing answered and nobody named. */
export async function bookedSession(
  cast: Cast,
  more: {
    readonly setting?: 'at_home' | 'in_clinic'
    readonly clientId?: string
    readonly medicineAt?: Date
    readonly clearing?: Parameters<typeof clear>[2]
  } = {},
): Promise<string> {
  const clientId = more.clientId ?? cast.client.clientId
  const setting = more.setting ?? 'in_clinic'
  const medicineAt = more.medicineAt ?? TWO_PM
  const determinationId = await clear(cast, clientId, more.clearing)
  return write(cast, async (occasion) => {
    const { tx } = occasion
    const id = randomUUID()
    await tx.appointment.createMany({
      data: [
        {
          id,
          clientId,
          kind: 'treatment-session',
          setting,
          route: 'sublingual',
          roomId: setting === 'in_clinic' ? (cast.roomIds[0] ?? null) : null,
          clinicianId: cast.prescriber.membershipId,
          guideId: cast.guide.membershipId,
          determinationId,
          startsAt: addMinutes(medicineAt, -30),
          medicineAt,
          endsAt: addHours(medicineAt, 3),
          clientZone: 'America/New_York',
          ...stamp(occasion),
        },
      ],
    })
    await tx.client.updateMany({
      where: { id: clientId },
      data: { street: '9 Pier Road', city: 'New York', state: 'NY', postalCode: '10002' },
    })
    if ((await textsInForce(occasion)).length === 0) await publishDefaultTexts(occasion)
    await tx.consentSignature.createMany({
      data: (await textsInForce(occasion)).map((text) => ({
        id: randomUUID(),
        clientId,
        textId: text.id,
        textHash: text.hash,
        signedName: 'Client Example',
        meaning: `consent-${text.kind}`,
        understanding: {},
        signedAt: TUESDAY,
        ...stamp(occasion),
      })),
    })
    return id
  })
}

/** Puts a medicine on the client's list before the clearance is signed. */
export const listed = (cast: Cast, typedName: string, frequency = 'occasional'): Promise<string> =>
  write(
    cast,
    async (occasion) => {
      const id = randomUUID()
      const match = matchMedicine(typedName)
      await occasion.tx.clientMedication.createMany({
        data: [
          {
            id,
            clientId: cast.client.clientId,
            typedName,
            ...recognised(match),
            matchStatus: match.status,
            frequency,
            source: 'client',
            ...stamp(occasion),
          },
        ],
      })
      return id
    },
    addHours(TUESDAY, -24),
  )

/** A monitor who is named and has attested everything. */
export const attestedMonitor = (cast: Cast, appointmentId: string): Promise<string> =>
  write(cast, async (occasion) => {
    const monitorId = randomUUID()
    const whose = { clientId: cast.client.clientId, appointmentId }
    await occasion.tx.sessionMonitor.createMany({
      data: [
        {
          id: monitorId,
          ...whose,
          name: 'Robin Sitter',
          phone: '+1 212 555 0142',
          relation: 'friend',
          adult: true,
          ...stamp(occasion),
        },
      ],
    })
    await occasion.tx.monitorAttestation.createMany({
      data: [
        {
          id: randomUUID(),
          ...whose,
          monitorId,
          statements: [...MONITOR_ATTESTATIONS],
          attestedAt: TUESDAY,
          ...stamp(occasion),
        },
      ],
    })
    return monitorId
  })

const at = (time: string, date = '2026-05-14') => ({ precision: 'exact', date, time })

/** Every answer of a client for whom nothing stands in the way, with these changed. */
export const answers = (
  appointmentId: string,
  changes: Readonly<Record<string, unknown>> = {},
): ChecklistInput =>
  checklistFormSchema.parse({
    appointmentId,
    ending: 'finish',
    lastSolids: at('09:00'),
    lastMilkyDrink: { precision: 'none' },
    lastLiquids: at('12:30'),
    lastAlcohol: { precision: 'none' },
    others: 'none',
    substances: 'none',
    antihypertensive: 'not_prescribed',
    hangover: 'no',
    intoxicated: 'no',
    medChanges: 'no',
    pregnancy: 'no',
    safety: 'no',
    illness: 'none_of_these',
    rideHome: 'named_adult',
    clothed: 'yes',
    addressConfirmed: 'yes',
    spaceSafe: 'yes',
    ...changes,
  })
