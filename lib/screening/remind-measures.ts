import 'server-only'
import { schedule } from '@/lib/jobs/schedule'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { mayBeReminded } from '@/lib/measures/askings'
import { holdList } from '@/lib/medications/hold-list'
import { askingsOfClient, measureStepsOf } from '@/lib/screening/asking-facts'
import { NUDGES } from '@/lib/screening/measure-plan'
import { mayJudge } from '@/lib/screening/policy'
import { atHumaneHour } from '@/lib/time/humane'

export type RemindRefusal = Refusal<
  | 'not_allowed'
  | 'not_found'
  | 'not_asked_now'
  | 'asked_lately'
  | 'reminded_already'
  | 'reminder_on_its_way'
>

/**
 * A clinician lets a client be reminded of what is open: one letter for all of it, by day where they live, not
 * within two days of being asked, and never of something that they were reminded of before. Whatever is answered or put aside until then is not in it.
 */
export async function remindMeasures(
  occasion: Occasion<StaffViewer>,
  { clientId }: { readonly clientId: string },
): Promise<Outcome<null, RemindRefusal>> {
  const { tx, viewer, now } = occasion
  if (!mayJudge(viewer)) return refused('not_allowed')
  if (!(await holdList(occasion, clientId))) return refused('not_found')
  const client = await tx.client.findFirst({
    where: { clinicId: viewer.clinicId, id: clientId, status: 'active' },
    select: { timeZone: true },
  })
  if (!client) return refused('not_found')
  const askings = await askingsOfClient(occasion, clientId)
  const told = await measureStepsOf(occasion, clientId)
  const may = askings.map((each) => ({ each, may: mayBeReminded(each, told, now) }))
  const first = may.find((one) => one.may === 'yes')?.each
  if (!first) {
    if (may.some((one) => one.may === 'lately')) return refused('asked_lately')
    return refused(may.some((one) => one.may === 'reminded') ? 'reminded_already' : 'not_asked_now')
  }
  const before = await tx.dueWork.findMany({
    where: { clinicId: viewer.clinicId, kind: { in: [...NUDGES] }, subjectId: clientId },
    select: { status: true },
  })
  if (before.some(({ status }) => status === 'due')) return refused('reminder_on_its_way')
  await schedule(occasion, [
    {
      kind: NUDGES[0],
      subjectKind: 'client',
      subjectId: clientId,
      subjectVersion: before.length + 1,
      dueAt: atHumaneHour(now, client.timeZone, { from: now, until: first.closesAt }),
    },
  ])
  return done(null)
}
