import { bookAppointment } from '@/lib/booking/book'
import { isTakenAlready } from '@/lib/booking/taken-already'
import { closeDatabase } from '@/lib/db/client'
import { act, read } from '@/lib/kernel/run'
import type { StaffViewer } from '@/lib/kernel/viewer'
import type { BookInput } from '@/lib/booking/schema'

/** What the test asks of one instance of the application: its own process, its own pool. */
interface Wish {
  readonly viewer: StaffViewer
  readonly input: Omit<BookInput, 'startsAt'> & { readonly startsAt: string }
  readonly now: string
  readonly times: number
}

const answer = (what: object): void => {
  process.stdout.write(`${JSON.stringify(what)}\n`)
}

const [, , text = '{}'] = process.argv
const { viewer, input, now, times } = JSON.parse(text) as Wish
const at = { now: new Date(now) }

async function bookOnce(): Promise<{ readonly code: string; readonly ms: number }> {
  const begun = performance.now()
  const wish = { ...input, startsAt: new Date(input.startsAt) }
  const code = await act(viewer, (occasion) => bookAppointment(occasion, wish), at).then(
    (outcome) => (outcome.ok ? 'booked' : outcome.refusal.code),
    () => 'broken',
  )
  return { code, ms: Math.round(performance.now() - begun) }
}

// The pool is open and the code is warm before the race begins, as in a server that has been asked before.
const nobody = { clinicianId: input.clinicianId ?? null, guideId: null }
for (let round = 0; round < 10; round++)
  await Promise.all(
    Array.from({ length: 20 }, () => read(viewer, (o) => isTakenAlready(o, nobody, at.now), at)),
  )
answer({ ready: true })
await new Promise((resolve) => process.stdin.once('data', resolve))
const before = process.cpuUsage()
const answers = await Promise.all(Array.from({ length: times }, bookOnce))
const { user, system } = process.cpuUsage(before)
answer({ answers, cpuMs: (user + system) / 1000 })
await closeDatabase()
process.exit(0)
