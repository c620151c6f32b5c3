import { beforeAll, describe, expect, test } from 'vitest'
import { castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { done } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import { addHours } from '@/lib/time/instant'
import { changeAgreements } from './agreements'
import { caseFileOf } from './case-file'
import { submitScreening } from './client-commands'
import { CONTACT_FIELD } from './contact-withdrawn'
import { signDetermination } from './determining'
import { requestEvidence } from './evidence-commands'
import { sendRequest } from './evidence-steps'
import { addRevision, holdScreening } from './open-screening'
import { screeningQueue } from './queue'
import { askedOf } from './queue-model'
import { answerAll, confirmedNow } from './testing/cleared-client'
import { seizureTold } from './testing/seizure-asked'
import { waitingForDetermination } from './waiting'

const now = new Date('2026-05-12T14:00:00Z')
type Told = Awaited<ReturnType<typeof seizureTold>>
let ours: Told['ours']
let nurse: Told['nurse']
let clientId: Told['clientId']
let ask: Told['ask']
let asked: Told['asked']
let lines: Told['lines']
let line: Told['line']

beforeAll(async () => {
  await testDatabase()
  ;({ ours, nurse, clientId, ask, asked, lines, line } = await seizureTold('NoDoctorAnyMore', now))
})

describe('a client who no longer wants a doctor contacted', () => {
  const at = addHours(now, 40)
  const agree = (prescriber: 'yes' | 'no', when: Date) =>
    act(
      ours.client,
      (o) =>
        changeAgreements(o, {
          consent_contact_monitor: 'no',
          consent_contact_prescriber: prescriber,
        }),
      { now: when },
    )
  const alerts = () =>
    read(ours.system, ({ tx }) =>
      tx.alert.findMany({
        where: { clientId, kind: 'CONTACT-WITHDRAWN' },
        select: { level: true, audience: true, facts: true, sourceId: true },
      }),
    )

  test('a doctor is not asked upon an agreement in the screening that nobody gave', async () => {
    expect(await ask({ askOf: 'doctor', contactAgreed: 'in_screening' })).toMatchObject({
      refusal: { code: 'not_agreed_there' },
    })
  })

  test('ends every request to a doctor that still runs, with the reason, and a clinician is told once', async () => {
    expect((await agree('yes', at)).ok).toBe(true)
    const doctors = [
      await asked({ askOf: 'doctor', contactAgreed: 'in_screening' }, at),
      await asked({ askOf: 'doctor', contactAgreed: 'signed_release' }, at),
    ]
    const others = [await asked({ askOf: 'laboratory' }, at), await asked({}, at)]
    const running = (await lines(at)).filter(
      ({ askOf, status }) => askOf === 'doctor' && status === 'requested',
    )
    expect(await alerts()).toEqual([])
    expect((await agree('no', addHours(at, 1))).ok).toBe(true)
    for (const id of doctors)
      expect(await line(id)).toMatchObject({
        status: 'cancelled',
        cancelledByName: ours.client.name,
        cancelledReason: expect.stringContaining('may not contact this doctor') as string,
      })
    for (const id of others) expect((await line(id))?.status).toBe('requested')
    const left = (await lines(at)).filter(
      ({ askOf, status }) => askOf === 'doctor' && status === 'requested',
    )
    expect(left).toEqual([])
    expect(await alerts()).toMatchObject([
      { level: 'A3', audience: 'clinician', facts: { requests: running.length } },
    ])
    const [first] = doctors
    const send = { clientId, requestId: first ?? '', way: 'fax' as const, happenedOn: '2026-05-14' }
    expect(await act(nurse, (o) => sendRequest(o, send), { now: addHours(at, 2) })).toMatchObject({
      refusal: { code: 'not_found' },
    })
  })

  test('is no alert where nothing was asked, and does not bring back what ended when they agree again', async () => {
    expect((await agree('yes', addHours(at, 3))).ok).toBe(true)
    expect((await agree('no', addHours(at, 4))).ok).toBe(true)
    expect(await alerts()).toHaveLength(1)
    expect((await lines(at)).filter(({ askOf }) => askOf === 'doctor')).toSatisfy(
      (all: readonly { status: string }[]) => all.every(({ status }) => status !== 'requested'),
    )
  })
})

describe('what an answer about the doctor ends', () => {
  test.each([
    ['yes', ['requested', 'requested', 'requested']],
    ['unsure', ['cancelled', 'requested', 'requested']],
    ['prefer_not', ['cancelled', 'requested', 'requested']],
    ['no', ['cancelled', 'cancelled', 'cancelled']],
  ])('%s leaves what rested on the form, on a word and on a release: %j', async (answer, left) => {
    const at = addHours(now, 60)
    const revise = (value: string) =>
      act(
        ours.client,
        async (o) => {
          const screening = await holdScreening(o, clientId)
          await addRevision(o, clientId, screening?.id ?? '', CONTACT_FIELD, value)
          return done(null)
        },
        { now: at },
      )
    await revise('yes')
    const ids: string[] = []
    for (const contactAgreed of ['in_screening', 'spoken', 'signed_release'] as const)
      ids.push(await asked({ askOf: 'doctor', contactAgreed }, at))
    await revise(answer)
    const found = await lines(at)
    expect(ids.map((id) => found.find((one) => one.id === id)?.status)).toEqual(left)
    await revise('no')
  })
})

test('where the client takes back that the only doctor is asked, the screening comes back to a clinician', async () => {
  const other = await castOf('NothingToCome', now)
  const theirs = other.client.clientId
  const theirNurse = confirmedNow(other.nurse)
  await answerAll(other.client, now, { seizure_ever: 'yes', seizure_last_date: '2019-08-02' })
  await act(other.client, (o) => submitScreening(o, { signedName: 'Client Example' }), { now })
  const at = { now: addHours(now, 2) }
  await act(
    theirNurse,
    (o) =>
      requestEvidence(o, {
        clientId: theirs,
        ruleId: 'SCR-SEIZURE',
        wanted: 'neurology_note_if_within_two_years',
        askOf: 'doctor',
        contactAgreed: 'spoken',
        dueOn: '2026-05-20',
      }),
    at,
  )
  const seen = (await read(theirNurse, (o) => caseFileOf(o, theirs), at))?.fingerprint ?? ''
  const letter = 'We have asked your doctor for a note.'
  await act(
    theirNurse,
    (o) => signDetermination(o, { outcome: 'more-information', clientId: theirs, seen, letter }),
    at,
  )
  const waits = async (when: Date) => [
    await read(theirNurse, waitingForDetermination, { now: when }),
    (
      await read(theirNurse, (o) => screeningQueue(o, askedOf({ show: 'evidence_came' })), {
        now: when,
      })
    ).lines,
  ]
  expect(await waits(addHours(now, 3))).toEqual([[], []])
  const no = { consent_contact_monitor: 'no', consent_contact_prescriber: 'no' } as const
  await act(other.client, (o) => changeAgreements(o, no), { now: addHours(now, 4) })
  expect(await waits(addHours(now, 5))).toMatchObject([
    [{ clientId: theirs, waitsFor: 'evidence_came' }],
    [{ clientId: theirs }],
  ])
})
