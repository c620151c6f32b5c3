import { beforeAll, describe, expect, test } from 'vitest'
import { castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { handlerOf } from '@/lib/jobs/handlers'
import { runWork } from '@/lib/jobs/run-work'
import { act, read } from '@/lib/kernel/run'
import { isQuiet } from '@/lib/mail/quiet-subject'
import { printed } from '@/lib/papers/printed'
import { textOfPdf } from '@/lib/papers/testing/read-pdf'
import { addHours } from '@/lib/time/instant'
import { caseFileOf } from './case-file'
import { cancelRequest, receiveEvidence, requestEvidence } from './evidence-commands'
import { ownRequest, ownTasks } from './evidence-queries'
import { answerRequest, remindRequest, sendRequest } from './evidence-steps'
import { requestPaper } from './papers/request-paper'
import { screeningQueue } from './queue'
import { askedOf } from './queue-model'
import { seizureTold } from './testing/seizure-asked'

const now = new Date('2026-05-12T14:00:00Z')
type Told = Awaited<ReturnType<typeof seizureTold>>
let ours: Told['ours']
let nurse: Told['nurse']
let clientId: Told['clientId']
let ask: Told['ask']
let asked: Told['asked']
let line: Told['line']

beforeAll(async () => {
  await testDatabase()
  ;({ ours, nurse, clientId, ask, asked, line } = await seizureTold('Evidence', now))
  await castOf('Apart', now)
})

const mails = () =>
  read(ours.system, ({ tx }) =>
    tx.outgoingMail.findMany({
      where: { toAddress: ours.client.email, body: { contains: '/my/asked/' } },
      orderBy: { recordedAt: 'asc' },
    }),
  )

describe('a client is asked', () => {
  let id: string

  test('by a letter without a health word, and finds it as a task with its day', async () => {
    id = await asked({ details: 'Please copy the last page of the neurologist’s letter.' })
    const [mail] = await mails()
    expect(isQuiet(mail?.subject ?? '')).toBe(true)
    expect(mail?.body).not.toMatch(/seizure|neurolog|ketamine|screening/i)
    expect(await read(ours.client, ownTasks, { now })).toEqual([
      { id, dueOn: '2026-05-20', answered: false },
    ])
    const mine = await read(ours.client, (o) => ownRequest(o, id), { now })
    expect(mine?.details).toContain('last page')
    expect(await read(ours.otherClient, (o) => ownRequest(o, id), { now })).toBeNull()
  })

  test('is reminded once on the day before, in the morning where the client lives', async () => {
    const [work] = await read(ours.system, ({ tx }) =>
      tx.dueWork.findMany({ where: { subjectId: id, kind: 'evidence-reminder' } }),
    )
    expect(work?.dueAt.toISOString()).toBe('2026-05-19T14:00:00.000Z')
    await runWork({ clinicId: ours.clinicId, id: work?.id ?? '' }, handlerOf, work?.dueAt ?? now)
    expect(await mails()).toHaveLength(2)
  })

  test('a reminder by hand goes out once a day at most', async () => {
    const remind = (at: Date) =>
      act(nurse, (o) => remindRequest(o, { clientId, requestId: id }), { now: at })
    expect((await remind(now)).ok).toBe(true)
    expect(await remind(addHours(now, 2))).toMatchObject({ refusal: { code: 'reminded_today' } })
    expect((await remind(addHours(now, 24))).ok).toBe(true)
    expect(await mails()).toHaveLength(4)
  })

  test('answers in words that stay sealed, are read back, and bring the screening to the desk', async () => {
    const words = 'The neurologist says it has been quiet since 2019.'
    const at = addHours(now, 30)
    expect(
      (
        await act(ours.client, (o) => answerRequest(o, { readings: [], requestId: id, words }), {
          now: at,
        })
      ).ok,
    ).toBe(true)
    expect((await line(id))?.steps.at(-1)).toMatchObject({ step: 'answered', words })
    expect(await read(ours.client, ownTasks, { now: at })).toMatchObject([{ answered: true }])
    const queue = await read(nurse, (o) => screeningQueue(o, askedOf({ show: 'evidence_came' })), {
      now: at,
    })
    expect(queue.lines.map((each) => each.clientId)).toEqual([clientId])
    const stranger = await act(
      ours.otherClient,
      (o) => answerRequest(o, { readings: [], requestId: id, words }),
      { now },
    )
    expect(stranger).toMatchObject({ refusal: { code: 'no_longer_asked' } })
  })

  test('what came is received once, with its day, which its age counts from', async () => {
    const receive = (receivedOn: string) =>
      act(
        nurse,
        (o) => receiveEvidence(o, { clientId, requestId: id, note: 'Read by me', receivedOn }),
        { now },
      )
    expect(await receive('2026-05-13')).toMatchObject({ refusal: { code: 'day_in_future' } })
    expect((await receive('2026-05-10')).ok).toBe(true)
    expect(await receive('2026-05-10')).toMatchObject({ refusal: { code: 'not_found' } })
    expect(await line(id)).toMatchObject({ status: 'received', receivedOn: '2026-05-10' })
    const evidence = (await read(nurse, (o) => caseFileOf(o, clientId), { now }))?.lines
      .flatMap((each) => each.evidence)
      .find((each) => each.evidence.id === 'neurology_note_if_within_two_years')
    expect(evidence?.present).toBe(true)
  })
})

describe('a doctor is asked', () => {
  test('only where it is written down how the client agreed', async () => {
    expect(await ask({ askOf: 'doctor' })).toMatchObject({
      refusal: { code: 'contact_not_agreed' },
    })
    expect((await ask({ askOf: 'laboratory' })).ok).toBe(true)
  })

  test('by a letter with what, by when and a reference; how it left is recorded with its author', async () => {
    const id = await asked({
      askOf: 'doctor',
      contactAgreed: 'spoken',
      recipient: 'Dr. Imre Vasquez, Neurology',
      details: 'When was the last seizure?',
    })
    const paper = await read(nurse, (o) => requestPaper(o, clientId, id), { now })
    if (!paper) throw new Error('There is no paper')
    const said = textOfPdf(await printed(paper.paper))
      .join(' ')
      .replace(/\s+/g, ' ')
    for (const part of [
      'Dr. Imre Vasquez',
      `EV-${id.slice(0, 8).toUpperCase()}`,
      'May 20, 2026',
      'When was the last seizure?',
      'The patient has told us',
    ])
      expect(said).toContain(part)
    expect(await read(ours.guide, (o) => requestPaper(o, clientId, id), { now })).toBeNull()
    const sent = { clientId, requestId: id, way: 'fax' as const }
    const send = (happenedOn: string) =>
      act(nurse, (o) => sendRequest(o, { ...sent, happenedOn }), { now })
    expect(await send('2026-05-13')).toMatchObject({ refusal: { code: 'day_in_future' } })
    expect((await send('2026-05-12')).ok).toBe(true)
    expect((await line(id))?.steps).toMatchObject([
      { step: 'sent', way: 'fax', byName: nurse.name },
    ])
  })

  test('a request is called off with its reason, and nothing more happens to it', async () => {
    const id = await asked({ askOf: 'doctor', contactAgreed: 'signed_release' })
    const call = { clientId, requestId: id, reason: 'The doctor has retired' }
    expect((await act(nurse, (o) => cancelRequest(o, call), { now })).ok).toBe(true)
    expect(await line(id)).toMatchObject({ status: 'cancelled', cancelledReason: call.reason })
    for (const again of [
      await act(nurse, (o) => cancelRequest(o, call), { now }),
      await act(nurse, (o) => receiveEvidence(o, { clientId, requestId: id, note: 'Late' }), {
        now,
      }),
      await act(
        nurse,
        (o) => sendRequest(o, { clientId, requestId: id, way: 'fax', happenedOn: '2026-05-12' }),
        { now },
      ),
    ])
      expect(again.ok).toBe(false)
  })

  test('is a clinician’s to ask; the database keeps what was asked as it was asked', async () => {
    for (const viewer of [ours.guide, ours.frontDesk])
      expect(
        await act(
          viewer,
          (o) =>
            requestEvidence(o, {
              clientId,
              ruleId: 'SCR-SEIZURE',
              wanted: 'ecg',
              askOf: 'client',
              dueOn: '2026-05-20',
            }),
          { now },
        ),
      ).toMatchObject({ refusal: { code: 'not_allowed' } })
    const id = await asked({ askOf: 'laboratory' })
    await expect(
      read(nurse, ({ tx }) =>
        tx.evidenceRequest.updateMany({ where: { id }, data: { wanted: 'ecg' } }),
      ),
    ).rejects.toBeInstanceOf(Error)
  })
})
