import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import type { Prisma } from '@/generated/prisma/client'

/** Something that comes due in domain time. The same kind, subject and version is only ever scheduled once. */
export interface Due {
  readonly kind: string
  readonly subjectKind: string
  readonly subjectId: string
  /** The version of the subject that this hangs on: a moved appointment has a new one, and the old work is cancelled. */
  readonly subjectVersion?: number
  readonly dueAt: Date
  readonly payload?: Prisma.InputJsonObject
}

/** Writes due work beside the change that causes it, so both commit or neither does. */
export async function schedule(occasion: Occasion, works: readonly Due[]): Promise<void> {
  await occasion.tx.dueWork.createMany({
    data: works.map(({ payload, subjectVersion, ...work }) => ({
      id: randomUUID(),
      ...work,
      subjectVersion: subjectVersion ?? 1,
      payload: payload ?? {},
      ...stamp(occasion),
    })),
    skipDuplicates: true,
  })
}

/** Cancels what still hangs on a subject (an appointment that moved or fell away). */
export async function cancelDueWork(
  occasion: Occasion,
  subjectId: string,
  note: string,
): Promise<void> {
  await occasion.tx.dueWork.updateMany({
    where: { clinicId: occasion.viewer.clinicId, subjectId, status: 'due' },
    data: { status: 'cancelled', settledAt: occasion.now, note },
  })
}
