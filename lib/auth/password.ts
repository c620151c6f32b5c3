import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { env } from '@/lib/env'

/** argon2id, the library's default kind. Tests of the machine run with little memory, nothing else does. */
const strength = () =>
  env().mode === 'test'
    ? { memoryCost: 1024, timeCost: 1, parallelism: 1 }
    : { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 }

const AT_ONCE = 4
let running = 0
const waiting: (() => void)[] = []

/** At most four at once: each takes 64 MiB, and a crowd at sign-in must not take the clinic's memory. */
async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(password.normalize('NFKC'), strength()))

let stranger: Promise<string> | undefined

/** Whether this is the password. Without a hash the same work is done for nothing, so that time tells nothing either. */
export async function isPassword(known: string | null, password: string): Promise<boolean> {
  stranger ??= hashPassword('nobody has this password')
  const against = known ?? (await stranger)
  const fits = await inTurn(() => verify(against, password.normalize('NFKC')))
  return fits && known !== null
}
