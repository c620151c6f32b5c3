import { beforeAll, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { boardOf } from './board'
import { nextDue } from './board-model'
import { TUESDAY } from '@/lib/preparation/preparation.fixture'
import { draftProtocol } from '@/lib/protocols/draft'
import type { ProtocolContent } from '@/lib/protocols/model'
import { openDraft } from '@/lib/protocols/queries'
import { USUAL_CONTENT } from '@/lib/protocols/settings'
import { signDraft } from '@/lib/protocols/sign'
import { addMinutes } from '@/lib/time/instant'
import { beginRecovery } from '@/lib/sessions/course'
import { dischargeCheckForm } from '@/lib/sessions/forms'
import { assessLeaving } from '@/lib/sessions/leaving'
import { sessionScreen } from '@/lib/sessions/queries'
import { at, codeOf, dosed, as, must, vitals } from '@/lib/sessions/testing/session.fixture'
import { recordVitalSigns } from '@/lib/sessions/vital-signs'

/** A clinic that watches for 150 minutes after a tablet under the tongue, from a minute on. */
async function watchesLonger(cast: Cast, fromTime: string): Promise<void> {
  const content: ProtocolContent = {
    settings: USUAL_CONTENT.settings,
    byRoute: { sublingual: { minObservationMin: 150 } },
  }
  const change = {
    basedOn: 0,
    content,
    fromDate: '2026-05-14',
    fromTime,
    why: 'Two people were still unsteady after two hours.',
  }
  await act(cast.administrator, (o) => draftProtocol(o, change), { now: TUESDAY })
  for (const viewer of [cast.prescriber, cast.nurse]) {
    const draft = await read(viewer, openDraft, { now: TUESDAY })
    if (!draft) throw new Error('No draft')
    const signer: StaffViewer = { ...viewer, confirmedAt: new Date() }
    await act(signer, (o) => signDraft(o, { draftId: draft.id, hash: draft.hash, agreed: 'yes' }), {
      now: TUESDAY,
    })
  }
}

/** Asks whether somebody may leave, so many minutes after the dose, everything else being well. */
async function leaveAt(cast: Cast, appointmentId: string, minutes: number): Promise<string> {
  await must(cast.guide, minutes - 2, (o) =>
    recordVitalSigns(o, vitals(appointmentId, { phase: 'discharge' })),
  )
  const looked = dischargeCheckForm.parse({
    appointmentId,
    moaas: 5,
    knowsNamePlaceDate: 'yes',
    walksSteadily: 'yes',
    vomitingNow: 'no',
    nausea: 'none',
    distressOrHallucination: 'no',
    safety: 'negative',
    companionNamed: 'yes',
    instructionsRepeated: 'yes',
  })
  return codeOf(await as(cast.guide, minutes, (o) => assessLeaving(o, looked)))
}

beforeAll(async () => {
  await testDatabase()
})

test('a session is watched for as long as the protocol in force at its dose says for its route', async () => {
  const cast = await castOf('Longer', TUESDAY)
  await watchesLonger(cast, '06:00')
  const appointmentId = await dosed(cast)
  await must(cast.guide, 90, (o) => beginRecovery(o, { appointmentId }))
  const when = { now: at(100) }
  const screen = await read(cast.nurse, (o) => sessionScreen(o, appointmentId), when)
  expect(screen?.clocks?.observedUntil).toEqual(addMinutes(at(0), 150))
  const [tile] = (await read(cast.nurse, (o) => boardOf(o, 'names'), when)).tiles
  expect(tile && nextDue(tile, at(100).getTime())).toContainEqual({ kind: 'leave', inMin: 50 })
  expect(await leaveAt(cast, appointmentId, 149)).toBe('criteria_not_met')
  expect(await leaveAt(cast, appointmentId, 150)).toBe('done')
})

test('a version that comes into force during the session changes nothing for who has had the medicine', async () => {
  const cast = await castOf('Under way', TUESDAY)
  await watchesLonger(cast, '14:30')
  const appointmentId = await dosed(cast)
  await must(cast.guide, 90, (o) => beginRecovery(o, { appointmentId }))
  expect(await leaveAt(cast, appointmentId, 119)).toBe('criteria_not_met')
  expect(await leaveAt(cast, appointmentId, 120)).toBe('done')
  const steps = await read(cast.system, ({ tx }) =>
    tx.sessionTransition.findMany({
      orderBy: { seq: 'asc' },
      select: { toState: true, ruleVersions: true },
    }),
  )
  const versions = Object.fromEntries(
    steps.map(({ toState, ruleVersions }) => [
      toState,
      (ruleVersions as { protocol: number }).protocol,
    ]),
  )
  expect(versions).toMatchObject({ DOSED: 0, RECOVERY: 1, DISCHARGE_READY: 1 })
})
