import 'server-only'
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { Prisma } from '@/generated/prisma/client'
import { hashPassword } from '@/lib/auth/password'
import { foundClinic, type NewClinic } from '@/lib/clinics/found'
import { lookUp } from '@/lib/db/transaction'
import { env } from '@/lib/env'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import { act } from '@/lib/kernel/run'
import { systemOf, type SystemViewer } from '@/lib/kernel/viewer'
import { enrol } from '@/lib/people/enrol'
import { now, realNow } from '@/lib/time/clock'
import { addHours } from '@/lib/time/instant'
import { INVITATION_HOURS } from './model'
import type { Entered } from './take'

const sign = (until: string): string =>
  createHmac('sha256', env().nextAuthSecret)
    .update(`first-administrator:${until}`)
    .digest('base64url')

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/**
 * The link by which a new installation gets its first administrator; null once there is one. It is signed and not
 * stored, and the first use ends it, since then there is an administrator.
 */
export async function firstAdministratorLink(): Promise<string | null> {
  if (await anyAdministrator()) return null
  const until = addHours(realNow(), INVITATION_HOURS).getTime().toString(36)
  return `${env().appOrigin}/first-administrator/${until}.${sign(until)}`
}

/** The clinics that are there already, for the page of the link; null where the link may not be used. */
export async function firstAdministratorDoor(
  token: string,
): Promise<{ readonly clinic: { readonly id: string; readonly name: string } | null } | null> {
  const [until = '', signature = ''] = token.split('.')
  if (!same(signature, sign(until)) || Number.parseInt(until, 36) <= realNow().getTime())
    return null
  if (await anyAdministrator()) return null
  const [clinic] = await lookUp<{ id: string; name: string }>(
    Prisma.sql`SELECT id, name FROM all_clinics()`,
  )
  return { clinic: clinic ?? null }
}

async function anyAdministrator(): Promise<boolean> {
  const [row] = await lookUp<{ any: boolean }>(Prisma.sql`SELECT any_administrator() AS any`)
  return row?.any ?? false
}

interface First {
  readonly token: string
  readonly email: string
  readonly name: string
  readonly newPassword: string
  /** The first clinic, where there is none yet. */
  readonly clinic: Omit<NewClinic, 'slug' | 'rooms' | 'licensedStates'> | null
}

type Refused = Refusal<'invitation_over' | 'account_exists'>

/** Makes the first administrator, and the first clinic where there is none. Of two at once, one succeeds. */
export async function becomeFirstAdministrator(first: First): Promise<Outcome<Entered, Refused>> {
  const door = await firstAdministratorDoor(first.token)
  if (!door || (!door.clinic && !first.clinic)) return refused('invitation_over')
  const hash = await hashPassword(first.newPassword)
  const clinicId = door.clinic?.id ?? randomUUID()
  const at = await now()
  return act(
    systemOf(clinicId),
    async (occasion): Promise<Outcome<Entered, Refused>> => {
      if (!(await stillNobody(occasion))) return refused('invitation_over')
      if (!door.clinic && first.clinic) await found(occasion, first.clinic)
      const member = await enrol(occasion, {
        email: first.email,
        displayName: first.name,
        roles: ['administrator'],
      })
      const [row] = await occasion.tx.$queryRaw<
        { first: boolean }[]
      >`SELECT set_first_password(${member.personId}::uuid, ${hash}) AS first`
      if (!row?.first) return refused('account_exists')
      return done({ ...member, clinicId, role: 'administrator' })
    },
    { now: at },
  )
}

/** Waits for whoever opened the same link a moment earlier. */
async function stillNobody({ tx }: Occasion<SystemViewer>): Promise<boolean> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('first-administrator'))::text`
  const [row] = await tx.$queryRaw<{ any: boolean }[]>`SELECT any_administrator() AS any`
  return row?.any === false
}

async function found(
  occasion: Occasion<SystemViewer>,
  clinic: Omit<NewClinic, 'slug' | 'rooms' | 'licensedStates'>,
): Promise<void> {
  const slug = clinic.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  await foundClinic(occasion, { ...clinic, slug, rooms: [], licensedStates: [clinic.state] })
}
