import { openTheClinic } from '@/lib/booking/booking.fixture'
import type { Cast } from '@/lib/db/testing/cast'
import { act } from '@/lib/kernel/run'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Outcome, Refusal } from '@/lib/kernel/outcome'
import type { Viewer } from '@/lib/kernel/viewer'
import { sayISlept } from '@/lib/aftercare/confirm-sleep'
import { dosedSessionsOf } from '@/lib/aftercare/dosed-session'
import { addWish } from '@/lib/booking/waitlist-wishes'
import { planCircle, takeSeat } from '@/lib/circles/commands'
import { replyToEntry } from '@/lib/integration/guide-commands'
import { shareEntry } from '@/lib/integration/journal-commands'
import { offerStep } from '@/lib/integration/offers'
import { addStep } from '@/lib/integration/plan-commands'
import { addSupport } from '@/lib/integration/plan-parts'
import { saveEntry } from '@/lib/integration/save-entry'
import { readShared } from '@/lib/integration/shared-entry'
import { beginThread } from '@/lib/messages/commands'
import { askForCorrection } from '@/lib/overview/corrections'
import { sayWishes } from '@/lib/preparation/comfort-wish'
import { beginRecovery } from '@/lib/sessions/course'
import { dischargeCheckForm } from '@/lib/sessions/forms'
import { assessLeaving, signOut } from '@/lib/sessions/leaving'
import { addAddendum, signNote, writeNote } from '@/lib/sessions/note-commands'
import { recordVitalSigns } from '@/lib/sessions/vital-signs'
import { dosed, must, vitals } from '@/lib/sessions/testing/session.fixture'

/** Two days after the session of the cast, in the morning. */
export const DAYS_LATER = new Date('2026-05-16T14:00:00Z')
export const PAGE = '5d0d8a4e-5a49-4a8e-9c6b-0d7a4b9a1c11'

async function does<V extends Viewer, Value>(
  viewer: V,
  command: (o: Occasion<V>) => Promise<Outcome<Value>>,
): Promise<Value> {
  const outcome = await act<V, Value, Refusal>(viewer, command, { now: DAYS_LATER })
  if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal.code}`)
  return outcome.value
}

/** A session at home from its monitor to its signed note, and a client's two days after it with a little of everything. */
export async function wholeCourse(cast: Cast): Promise<void> {
  const { clientId } = cast.client
  const appointmentId = await endedSession(cast)
  await does(cast.client, (o) =>
    sayWishes(o, { appointmentId, touch: 'ask_first', comfort: 'A blanket', avoid: '' }),
  )
  await does(cast.client, async (o) => {
    const [session] = await dosedSessionsOf(o, clientId)
    return sayISlept(o, { sessionId: session?.sessionId ?? '', hours: 8, alert: true })
  })
  await writing(cast)
  await does(cast.client, (o) =>
    addSupport(o, { kind: 'friend', contact: 'Robin, next door', whatFor: 'A walk' }),
  )
  await does(cast.client, (o) => askForCorrection(o, { about: 'contact', words: 'It is Lane 2.' }))
  await does(cast.frontDesk, (o) =>
    addWish(o, {
      clientId,
      kind: 'integration-talk',
      setting: 'in_clinic',
      weekdays: [],
      earliest: '09:00',
      latest: '17:00',
      until: '2026-06-20',
    }),
  )
  const { circleId } = await does(cast.guide, (o) =>
    planCircle(o, {
      title: 'Evening',
      format: 'video',
      place: 'meet.example/evening',
      on: '2026-05-20',
      from: '18:30',
      until: '19:45',
      seats: 6,
    }),
  )
  await does(cast.client, (o) => takeSeat(o, { circleId, agreed: 'yes' }))
}

async function endedSession(cast: Cast): Promise<string> {
  await openTheClinic(cast)
  const appointmentId = await dosed(cast, 'at_home')
  await must(cast.guide, 90, (o) => beginRecovery(o, { appointmentId }))
  await must(cast.guide, 115, (o) =>
    recordVitalSigns(o, vitals(appointmentId, { phase: 'discharge' })),
  )
  await must(cast.guide, 121, (o) =>
    assessLeaving(
      o,
      dischargeCheckForm.parse({
        appointmentId,
        moaas: 5,
        knowsNamePlaceDate: 'yes',
        walksSteadily: 'yes',
        vomitingNow: 'no',
        nausea: 'mild',
        distressOrHallucination: 'no',
        safety: 'negative',
        companionNamed: 'yes',
        instructionsRepeated: 'yes',
      }),
    ),
  )
  await must(cast.nurse, 122, (o) =>
    signOut(o, { appointmentId, companionName: 'Robin Sitter', instructionsRepeated: true }),
  )
  await must(cast.guide, 130, (o) =>
    writeNote(o, { appointmentId, body: 'A quiet session.', version: 0 }),
  )
  await must(cast.guide, 131, (o) => signNote(o, { appointmentId, version: 1 }))
  await must(cast.nurse, 134, (o) => addAddendum(o, { appointmentId, body: 'Pulse was 66.' }))
  return appointmentId
}

async function writing(cast: Cast): Promise<void> {
  const { clientId } = cast.client
  await does(cast.client, (o) =>
    saveEntry(o, {
      entryId: PAGE,
      clientId,
      baseRevision: 0,
      text: 'The lake was quiet.',
      promptId: null,
      device: null,
    }),
  )
  await does(cast.client, (o) => shareEntry(o, { entryId: PAGE, audience: 'guide' }))
  await act(
    cast.guide,
    async (o) => {
      const shared = await readShared(o, PAGE)
      return replyToEntry(o, {
        entryId: PAGE,
        shareId: shared?.share.id ?? '',
        text: 'Thank you for the lake.',
      })
    },
    { now: DAYS_LATER },
  )
  await does(cast.client, (o) => addStep(o, { title: 'Rest', size: 'small', energy: 'low' }))
  await does(cast.guide, (o) =>
    offerStep(o, { clientId, title: 'Sit by the window', size: 'small', energy: 'low' }),
  )
  await does(cast.client, (o) => beginThread(o, { topic: 'question', text: 'Hm?', files: [] }))
}
