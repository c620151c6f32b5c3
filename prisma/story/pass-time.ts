import { handledKinds, handlerOf } from '@/lib/jobs/handlers'
import { runWork } from '@/lib/jobs/run-work'
import { read } from '@/lib/kernel/run'
import type { House } from './client'

/** Does what came due in a clinic up to an instant, each at its own moment: reminders of the past were sent in the past. */
export async function passTime({ clinic }: House, until: Date): Promise<void> {
  for (;;) {
    const work = await read(
      clinic.system,
      ({ tx }) =>
        tx.dueWork.findFirst({
          where: {
            clinicId: clinic.clinicId,
            status: 'due',
            dueAt: { lte: until },
            kind: { in: [...handledKinds] },
          },
          orderBy: { dueAt: 'asc' },
          select: { id: true, dueAt: true },
        }),
      { now: until },
    )
    if (!work) return
    await runWork({ clinicId: clinic.clinicId, id: work.id }, handlerOf, work.dueAt)
  }
}
