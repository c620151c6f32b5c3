import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { runWork } from '@/lib/jobs/run-work'
import { act, read } from '@/lib/kernel/run'
import { TUESDAY } from '@/lib/preparation/preparation.fixture'
import { addHours } from '@/lib/time/instant'
import { recordAdverseEvent } from './adverse-event-commands'
import { sessionHandlers } from './jobs'
import { closeReport, takeReport } from './report-due'
import { closeReportForm } from './report-forms'
import { reportsDue } from './report-queries'
import { alertsOf } from './testing/history'
import { at, codeOf, dosed, must } from './testing/session.fixture'

let cast: Cast
let count = 0

beforeAll(async () => {
  await testDatabase()
})
beforeEach(async () => {
  count += 1
  cast = await castOf(`Report${count}`, TUESDAY)
})

async function eventOf(grade: number, serious: boolean): Promise<void> {
  const appointmentId = await dosed(cast)
  await must(cast.guide, 30, (o) =>
    recordAdverseEvent(o, {
      appointmentId,
      code: 'fainting',
      grade,
      serious,
      relation: 'possible',
      action: 'comfort',
      outcome: 'ongoing',
    }),
  )
}
const list = (viewer = cast.nurse, now = at(40)) => read(viewer, reportsDue, { now })
const days = (many: number) => addHours(at(30), many * 24)

/** Does what has come due of the reports by then. */
async function runDueBy(now: Date): Promise<void> {
  const works = await read(cast.system, ({ tx }) =>
    tx.dueWork.findMany({
      where: { kind: 'report-due', status: 'due', dueAt: { lte: now } },
      orderBy: { dueAt: 'asc' },
      select: { id: true, clinicId: true },
    }),
  )
  for (const work of works) await runWork(work, (kind) => sessionHandlers[kind], now)
}

test('a serious event opens a report with an owner and seven days; a mild one opens none', async () => {
  await eventOf(2, false)
  expect(await list()).toEqual([])
  cast = await castOf(`Serious${count}`, TUESDAY)
  await eventOf(4, false)
  const [report] = (await list()) ?? []
  expect(report).toMatchObject({
    kind: 'event',
    event: { code: 'fainting' },
    owner: { name: 'Prescriber' },
    standing: 'open',
    closed: null,
  })
  expect(await list(cast.guide)).toBeNull()
})

test('its people are reminded two days before, the director is told at the end, and nobody once it is closed', async () => {
  await eventOf(4, false)
  await runDueBy(days(5))
  expect(await alertsOf(cast)).not.toContain('REPORT-DUE A3 clinician')
  await runDueBy(days(6))
  expect(await alertsOf(cast)).toContain('REPORT-DUE A3 clinician')
  await runDueBy(days(8))
  expect(await alertsOf(cast)).toContain('REPORT-OVERDUE A2 medical_director')
  const [report] = (await list(cast.nurse, days(8))) ?? []
  expect(report?.standing).toBe('overdue')
})

test('somebody takes it and closes it once, with where it went; what was said stays', async () => {
  await eventOf(1, true)
  const [report] = (await list()) ?? []
  const reportId = report?.id ?? ''
  await act(cast.nurse, (o) => takeReport(o, { reportId }), { now: at(60) })
  expect((await list())?.[0]?.owner).toEqual({ name: 'Nurse', isMine: true })
  const sent = { reportId, outcome: 'sent' as const, sentTo: ['medwatch' as const] }
  const close = () => act(cast.nurse, (o) => closeReport(o, sent), { now: at(90) })
  expect(codeOf(await close())).toBe('done')
  expect(codeOf(await close())).toBe('report_closed')
  expect((await list())?.[0]?.closed).toMatchObject({ outcome: 'sent', sentTo: ['medwatch'] })
  await runDueBy(days(9))
  expect((await alertsOf(cast)).filter((each) => each.startsWith('REPORT'))).toEqual([])
  await expect(
    act(
      cast.nurse,
      async ({ tx }) => {
        await tx.reportDue.updateMany({ where: { id: reportId }, data: { outcome: null } })
        return { ok: true as const, value: null }
      },
      { now: at(95) },
    ),
  ).rejects.toThrow(/updateMany/)
})

test('a guide closes none, and another clinic finds none', async () => {
  await eventOf(4, false)
  const [report] = (await list()) ?? []
  const reportId = report?.id ?? ''
  const input = {
    reportId,
    outcome: 'not_reportable' as const,
    sentTo: [],
    reason: 'A known faint.',
  }
  expect(codeOf(await act(cast.guide, (o) => closeReport(o, input)))).toBe('not_allowed')
  const other = await castOf(`Elsewhere${count}`, TUESDAY)
  expect(codeOf(await act(other.nurse, (o) => closeReport(o, input)))).toBe('not_found')
})

test.each([
  ['sent to nobody', { outcome: 'sent' }],
  ['not reported for no reason', { outcome: 'not_reportable' }],
  ['ended in no known way', { outcome: 'lost' }],
])('a report that was %s stays open', (_what, input) => {
  expect(closeReportForm.safeParse({ reportId: randomUUID(), ...input }).success).toBe(false)
})
