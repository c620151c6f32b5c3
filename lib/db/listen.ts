import 'server-only'
import { Client } from 'pg'
import { env } from '@/lib/env'
import { reportBroken } from '@/lib/kernel/log'

const CHANNEL = 'stillwater_boards'
const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 5_000
/** A connection that died without a word is noticed by a question that gets no answer. */
const ASK_MS = 20_000
const PATIENCE_MS = 5_000

/** `null`: the line was lost and is back; anything may have happened meanwhile. */
type Hear = (clinicId: string | null) => void

interface Ear {
  readonly hearers: Set<Hear>
  client: Client | null
  stopping: boolean
}

const shared = globalThis as typeof globalThis & {
  stillwaterEar?: Ear
  stillwaterEndings?: readonly (() => Promise<void>)[]
}

/**
 * Hears that something changed in a clinic, over the one connection of this process that listens. It is opened with the
 * first hearer, and opened again whenever it breaks, also when the database itself was away. Answers how to stop.
 */
export function hearChanges(hear: Hear): () => void {
  const ear = (shared.stillwaterEar ??= open())
  ear.hearers.add(hear)
  return () => {
    ear.hearers.delete(hear)
  }
}

/** How many hear, for tests and for the limit of a board. */
export const hearerCount = (): number => shared.stillwaterEar?.hearers.size ?? 0

function open(): Ear {
  const ear: Ear = { hearers: new Set(), client: null, stopping: false }
  shared.stillwaterEndings = [...(shared.stillwaterEndings ?? []), stopHearing]
  void keepListening(ear)
  return ear
}

export async function stopHearing(): Promise<void> {
  const ear = shared.stillwaterEar
  if (!ear) return
  ear.stopping = true
  delete shared.stillwaterEar
  await ear.client?.end().catch(() => undefined)
}

async function keepListening(ear: Ear): Promise<void> {
  let wait = FIRST_WAIT_MS
  let before = false
  while (!ear.stopping) {
    const client = new Client({
      connectionString: env().databaseUrl,
      connectionTimeoutMillis: PATIENCE_MS,
      keepAlive: true,
      application_name: 'stillwater-boards',
    })
    ear.client = client
    const lost = lossOf(client)
    try {
      await client.connect()
      client.on('notification', ({ payload }) => tell(ear, payload ?? null))
      await client.query(`LISTEN ${CHANNEL}`)
      wait = FIRST_WAIT_MS
      if (before) tell(ear, null)
      before = true
      await Promise.race([lost, askNowAndThen(client)])
    } catch (error) {
      if (!ear.stopping) reportBroken('db.listen', error)
    }
    ear.client = null
    void client.end().catch(() => undefined)
    if (ear.stopping) return
    await new Promise((resolve) => setTimeout(resolve, wait))
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
  }
}

const tell = (ear: Ear, clinicId: string | null): void => {
  for (const hear of ear.hearers) hear(clinicId)
}

const lossOf = (client: Client): Promise<void> =>
  new Promise((resolve) => {
    client.on('error', () => resolve())
    client.on('end', () => resolve())
  })

/** Ends, by a throw, when the database does not answer in time. */
async function askNowAndThen(client: Client): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, ASK_MS).unref())
    const answer = await Promise.race([
      client.query('SELECT 1').then(() => true),
      new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE_MS, false)),
    ])
    if (!answer) throw new Error('The line to the database was silent')
  }
}
