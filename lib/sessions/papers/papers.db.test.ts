import { beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { read } from '@/lib/kernel/run'
import type { StaffViewer } from '@/lib/kernel/viewer'
import type { Block, Paper } from '@/lib/papers/paper'
import { TUESDAY } from '@/lib/preparation/preparation.fixture'
import { recordAdverseEvent } from '../adverse-event-commands'
import { exposureOf, recordBladderCheck } from '../exposure'
import { as, at, codeOf, dosed, must, vitals } from '../testing/session.fixture'
import { sessionScreen } from '../queries'
import { recordVitalSigns } from '../vital-signs'
import { sessionPaper } from './find-paper'
import { monitoringForm } from './report-papers'

let cast: Cast
let appointmentId: string

beforeAll(async () => {
  await testDatabase()
  cast = await castOf('Papers', TUESDAY)
  appointmentId = await dosed(cast)
  await must(cast.guide, 41, (o) =>
    recordVitalSigns(
      o,
      vitals(appointmentId, {
        phase: 'during',
        systolicMmHg: 136,
        diastolicMmHg: 84,
        heartRatePerMin: 82,
        moaas: 4,
      }),
    ),
  )
  await must(cast.guide, 50, (o) =>
    recordAdverseEvent(o, {
      appointmentId,
      code: 'dissociation',
      grade: 1,
      serious: false,
      relation: 'probable',
      action: 'comfort',
      outcome: 'ongoing',
      detail: 'Felt far away',
    }),
  )
})

const paperOf = (viewer: StaffViewer, kind: string) =>
  read(viewer, (o) => sessionPaper(o, { appointmentId, kind }), { now: at(60) }).then(
    (found) => found?.paper ?? null,
  )
const factsIn = (paper: Paper) =>
  Object.fromEntries(
    paper.body
      .filter((block): block is Extract<Block, { kind: 'facts' }> => block.kind === 'facts')
      .flatMap(({ facts }) => facts.map(({ label, value }) => [label, value])),
  )

describe('papers fill themselves from the recorder', () => {
  test('the record has the vital signs as a picture and as figures, and everything in order', async () => {
    const paper = await paperOf(cast.guide, 'record')
    const kinds = paper?.body.map(({ kind }) => kind)
    expect(kinds).toContain('line-chart')
    const text = JSON.stringify(paper)
    for (const part of [
      '136/84',
      'Second check: 100 mg, lot K-2207',
      'ketamine lozenge, 100 mg given',
    ])
      expect(text).toContain(part)
    expect(JSON.stringify(await paperOf(cast.guide, 'record'))).toBe(text)
  })

  test('the report of an event has its fields, and what nobody recorded says so', async () => {
    const screen = await read(cast.nurse, (o) => sessionScreen(o, appointmentId), { now: at(60) })
    const [event] = screen?.adverse ?? []
    const paper = await paperOf(cast.nurse, `event-${event?.id}`)
    if (!paper) throw new Error('No paper')
    expect(factsIn(paper)).toMatchObject({
      Event: 'Feeling detached',
      'Minutes after the dose': '50',
      'Serious adverse event': 'No',
      'In their words': 'Felt far away',
    })
    expect(await paperOf(cast.guide, `event-${event?.id}`)).toBeNull()
  })

  test('the monitoring form is for esketamine alone; its fields come from the recorder', async () => {
    expect(await paperOf(cast.nurse, 'monitoring-form')).toBeNull()
    const paper = await read(
      cast.nurse,
      async (o) => {
        const screen = await sessionScreen(o, appointmentId)
        if (!screen) throw new Error('No session')
        return monitoringForm(o, { ...screen, route: 'intranasal_esketamine' }, [])
      },
      { now: at(60) },
    )
    expect(factsIn(paper)).toMatchObject({
      'Blood pressure at +40': '136/84 mmHg',
      Lot: 'K-2207',
      'Blood pressure before the end': 'Not recorded',
    })
    expect(factsIn(paper)['Sedation']).toMatch(/^Yes, from .* to Not recorded$/)
    expect(factsIn(paper)['Dissociation']).toMatch(/^Yes, from/)
  })
})

describe('what somebody was given', () => {
  test('is counted for those who treat, with the bladder questions', async () => {
    const exposure = () =>
      read(cast.nurse, (o) => exposureOf(o, cast.client.clientId), { now: at(60) })
    expect(await exposure()).toMatchObject({
      sessions: 1,
      mg: 100,
      lastDose: { date: '2026-05-14' },
      bladder: { askedOn: null, due: true },
    })
    expect(await read(cast.guide, (o) => exposureOf(o, cast.client.clientId))).toBeNull()
    const ask = (viewer: StaffViewer) =>
      as(viewer, 61, (o) =>
        recordBladderCheck(o, { clientId: cast.client.clientId, symptoms: ['blood'] }),
      )
    expect(codeOf(await ask(cast.guide))).toBe('not_allowed')
    expect(codeOf(await ask(cast.nurse))).toBe('done')
    expect((await exposure())?.bladder).toMatchObject({
      askedOn: '2026-05-14',
      symptoms: ['blood'],
      due: false,
    })
    const alert = await read(cast.system, ({ tx }) =>
      tx.alert.findFirst({ where: { kind: 'BLADDER-SYMPTOMS' }, select: { level: true } }),
    )
    expect(alert).toEqual({ level: 'A2' })
  })
})
