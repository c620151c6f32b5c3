import { randomUUID } from 'node:crypto'
import type { Cast } from '@/lib/db/testing/cast'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done } from '@/lib/kernel/outcome'
import { act } from '@/lib/kernel/run'
import { startOfLocalDay } from '@/lib/time/zone'
import type { BookInput } from './schema'

/** A Tuesday in New York, before opening. */
export const NOW = new Date('2026-05-12T12:00:00Z')
export const ZONE = 'America/New_York'
/** Thursday, 10:00 in New York. */
export const THURSDAY_TEN = new Date('2026-05-14T14:00:00Z')

const write = async <Value>(
  { system }: Cast,
  make: (occasion: Occasion) => Promise<Value>,
): Promise<Value> => {
  const outcome = await act(system, async (occasion) => done(await make(occasion)), { now: NOW })
  if (!outcome.ok) throw new Error('The fixture was not written')
  return outcome.value
}

/** Everyone works from nine to five, and the nurse is on call for the whole of May. */
export const openTheClinic = (cast: Cast): Promise<void> =>
  write(cast, async (occasion) => {
    const people = [cast.prescriber, cast.nurse, cast.guide]
    await occasion.tx.workingHours.createMany({
      data: people.flatMap(({ membershipId }) =>
        [1, 2, 3, 4, 5].map((weekday) => ({
          id: randomUUID(),
          memberId: membershipId,
          weekday,
          opens: '09:00',
          closes: '17:00',
          ...stamp(occasion),
        })),
      ),
    })
    await occasion.tx.dutyShift.createMany({
      data: [
        {
          id: randomUUID(),
          memberId: cast.nurse.membershipId,
          duty: 'on_call',
          startsAt: startOfLocalDay('2026-05-01', ZONE),
          endsAt: startOfLocalDay('2026-06-01', ZONE),
          ...stamp(occasion),
        },
      ],
    })
  })

interface Clearing {
  /** When it was answered and signed; a Tuesday in May where nothing is said. */
  readonly at?: Date
  readonly from?: Date
  readonly until?: Date
  readonly settings?: readonly string[]
  readonly routes?: readonly string[]
}

/** Writes a signed "cleared" as the screening station leaves it; answers the determination's id. */
export const clear = (cast: Cast, clientId: string, clearing: Clearing = {}): Promise<string> =>
  write(cast, async (occasion) => {
    const screeningId = randomUUID()
    const id = randomUUID()
    await occasion.tx.screening.createMany({
      data: [
        {
          id: screeningId,
          clientId,
          status: 'completed',
          startedAt: clearing.at ?? NOW,
          ...stamp(occasion),
        },
      ],
    })
    await occasion.tx.screeningDetermination.createMany({
      data: [
        {
          id,
          clientId,
          screeningId,
          outcome: 'cleared',
          decision: 'eligible',
          clearedFrom: clearing.from ?? clearing.at ?? NOW,
          clearedUntil: clearing.until ?? new Date('2026-08-01T03:59:59Z'),
          settings: [...(clearing.settings ?? ['in_clinic', 'at_home'])],
          routes: [...(clearing.routes ?? ['sublingual'])],
          snapshot: {},
          findings: [],
          ruleSetHash: 'for-tests',
          evaluatorVersion: 1,
          signedAt: clearing.at ?? NOW,
          signerName: 'Prescriber',
          signerCredential: 'prescriber',
          meaning: 'cleared',
          signedHash: 'for-tests',
          ...stamp(occasion),
        },
      ],
    })
    return id
  })

/** Withdraws a clearance as the screening station does. */
export const withdraw = (cast: Cast, clientId: string, determinationId: string): Promise<void> =>
  write(cast, async (occasion) => {
    await occasion.tx.clearanceWithdrawal.createMany({
      data: [
        {
          id: randomUUID(),
          clientId,
          determinationId,
          cause: 'new information',
          withdrawnAt: NOW,
          ...stamp(occasion),
        },
      ],
    })
  })

/** A treatment session at the clinic on Thursday at ten. */
export const sessionFor = (cast: Cast, more: Partial<BookInput> = {}): BookInput => ({
  clientId: cast.client.clientId,
  kind: 'treatment-session',
  setting: 'in_clinic',
  route: 'sublingual',
  clinicianId: cast.prescriber.membershipId,
  startsAt: THURSDAY_TEN,
  ...more,
})

/** An integration talk by video with the guide. */
export const talkFor = (cast: Cast, more: Partial<BookInput> = {}): BookInput => ({
  clientId: cast.client.clientId,
  kind: 'integration-talk',
  setting: 'at_home',
  guideId: cast.guide.membershipId,
  startsAt: THURSDAY_TEN,
  ...more,
})
