import 'server-only'
import { PgBoss } from 'pg-boss'
import { env } from '@/lib/env'
import { sendLetter } from '@/lib/mail/send'
import { lettersWaiting } from '@/lib/mail/waiting'
import { reportBroken } from '@/lib/kernel/log'
import { comeDue } from './come-due'
import { MAIL_TRIES, WORK_TRIES } from './model'
import { runWork, type WorkName } from './run-work'

const WORK = 'due-work'
const MAIL = 'mail'

/** `exclusive`: as long as a job of a key waits, runs or is to be tried again, no second one of that key is taken. */
const common = {
  policy: 'exclusive',
  expireInSeconds: 30,
  retryBackoff: true,
  deleteAfterSeconds: 3600,
} as const
const queues = {
  [WORK]: { ...common, retryLimit: WORK_TRIES - 1, retryDelay: 2 },
  [MAIL]: { ...common, retryLimit: MAIL_TRIES - 1, retryDelay: 15, retryDelayMax: 900 },
}

/** The queue keeps what a job threw, outside every wall: it is told that the job broke, and nothing of what or whom. */
const withoutWords = () => {
  throw new Error('It broke and is tried again; the log has the reason.')
}

/** The queue of this process: hands over what has come due, and works it with retries. */
export interface Queue {
  readonly handOver: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Opens the queue as the application's role (its schema is the owner's) and begins to work it. */
export async function openQueue(): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: env().databaseUrl,
    migrate: false,
    schedule: false,
    application_name: 'stillwater-jobs',
    max: 3,
    reindex: false,
  })
  boss.on('error', (error) => reportBroken('jobs.queue', error))
  await boss.start()
  for (const [name, options] of Object.entries(queues)) await boss.createQueue(name, options)
  const listen = (name: string, run: (job: WorkName) => Promise<unknown>) =>
    boss.work<WorkName>(name, { pollingIntervalSeconds: 2, localConcurrency: 2 }, async (jobs) => {
      for (const job of jobs) await run(job.data).catch(withoutWords)
    })
  const workers = {
    [WORK]: await listen(WORK, (job) => runWork(job)),
    [MAIL]: await listen(MAIL, (job) => sendLetter(job)),
  }
  const put = async (name: keyof typeof workers, jobs: readonly WorkName[]) => {
    if (jobs.length === 0) return
    await boss.insert(
      name,
      jobs.map((data) => ({ data, singletonKey: data.id })),
    )
    boss.notifyWorker(workers[name])
  }
  return {
    handOver: async () => {
      await put(WORK, await comeDue())
      await put(MAIL, await lettersWaiting())
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}
