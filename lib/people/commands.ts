import 'server-only'
import { randomUUID } from 'node:crypto'
import { note } from '@/lib/audit/note'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import type { Credential, StaffRole, StaffViewer } from '@/lib/kernel/viewer'
import { realNow } from '@/lib/time/clock'
import { mayRunThePeople } from './policy'
import { memberOf, type MemberInFull, membersOf } from './queries'
import { credentialsFit, type Hours, keepsAnAdministrator, seenMember } from './rules'

type Staff = Occasion<StaffViewer>
type Change = {
  readonly membershipId: string
  readonly seen: string
  readonly name: string
  readonly title?: string | undefined
  readonly roles: readonly StaffRole[]
  readonly credentials: readonly Credential[]
}

/** Changes what somebody is in this clinic. Nobody can take away the clinic's last administrator. */
export async function changeMember(
  occasion: Staff,
  { membershipId, seen, name, title, roles, credentials }: Change,
): Promise<
  Outcome<
    null,
    Refusal<'not_found' | 'changed_meanwhile' | 'credentials_need_clinician' | 'last_administrator'>
  >
> {
  const member = await lockedMember(occasion, membershipId)
  if (!member) return refused('not_found')
  if (seenMember(member) !== seen) return refused('changed_meanwhile')
  if (!credentialsFit({ roles, credentials })) return refused('credentials_need_clinician')
  if (!keepsAnAdministrator(await membersOf(occasion), { ...member, roles }))
    return refused('last_administrator')
  await occasion.tx.membership.updateMany({
    where: { clinicId: occasion.viewer.clinicId, id: membershipId },
    data: {
      displayName: name,
      professionalTitle: title ?? null,
      roles: [...roles],
      credentials: [...credentials],
    },
  })
  return done(null)
}

/** Ends somebody's access: with their next request, everywhere they are signed in to this clinic. It can be undone. */
export async function deactivateMember(
  occasion: Staff,
  { membershipId }: { readonly membershipId: string },
): Promise<Outcome<null, Refusal<'not_found' | 'last_administrator'>>> {
  const member = await lockedMember(occasion, membershipId)
  if (!member) return refused('not_found')
  if (!keepsAnAdministrator(await membersOf(occasion), { ...member, active: false }))
    return refused('last_administrator')
  await setStatus(occasion, membershipId, 'deactivated')
  await endSignInsHere(occasion, member)
  return done(null)
}

export async function reactivateMember(
  occasion: Staff,
  { membershipId }: { readonly membershipId: string },
): Promise<Outcome<null, Refusal<'not_found'>>> {
  const member = await lockedMember(occasion, membershipId)
  if (!member) return refused('not_found')
  await setStatus(occasion, membershipId, 'active')
  return done(null)
}

/**
 * Takes away a second step whose phone is lost; the person sets up a new one at their next sign-in. Not for somebody
 * who also works elsewhere: their account is not this clinic's alone.
 */
export async function resetSecondStep(
  occasion: Staff,
  { membershipId }: { readonly membershipId: string },
): Promise<Outcome<null, Refusal<'not_found' | 'member_elsewhere'>>> {
  const member = await lockedMember(occasion, membershipId)
  if (!member) return refused('not_found')
  const places = await occasion.tx.$queryRaw<
    { clinic_id: string }[]
  >`SELECT clinic_id FROM memberships_of(${member.personId}::uuid)`
  if (places.some((place) => place.clinic_id !== occasion.viewer.clinicId))
    return refused('member_elsewhere')
  await occasion.tx.$queryRaw`SELECT set_totp(${member.personId}::uuid, NULL, NULL)::text`
  await endSignInsHere(occasion, member)
  await note(occasion, {
    kind: 'sign-out',
    table: 'membership',
    rowId: membershipId,
    facts: { secondStepReset: true },
  })
  return done(null)
}

/** Writes down somebody's week. A day that is no longer worked keeps its row with no time in it. */
export async function setWorkingHours(
  occasion: Staff,
  { membershipId, hours }: { readonly membershipId: string; readonly hours: readonly Hours[] },
): Promise<Outcome<null, Refusal<'not_found'>>> {
  if (!(await lockedMember(occasion, membershipId))) return refused('not_found')
  const where = { clinicId: occasion.viewer.clinicId, memberId: membershipId }
  await occasion.tx.workingHours.updateMany({ where, data: { opens: '00:00', closes: '00:00' } })
  const kept = await occasion.tx.workingHours.findMany({
    where,
    select: { id: true, weekday: true },
    distinct: ['weekday'],
  })
  for (const { weekday, opens, closes } of hours) {
    const row = kept.find((known) => known.weekday === weekday)
    if (row)
      await occasion.tx.workingHours.updateMany({
        where: { ...where, id: row.id },
        data: { opens, closes },
      })
    else
      await occasion.tx.workingHours.createMany({
        data: [
          { id: randomUUID(), memberId: membershipId, weekday, opens, closes, ...stamp(occasion) },
        ],
      })
  }
  return done(null)
}

/** Locks the clinic's members first: two administrators who remove each other must not both succeed. */
async function lockedMember(occasion: Staff, membershipId: string): Promise<MemberInFull | null> {
  if (!mayRunThePeople(occasion.viewer)) return null
  await occasion.tx
    .$queryRaw`SELECT id FROM membership WHERE clinic_id = ${occasion.viewer.clinicId}::uuid AND 'administrator' = ANY (roles) ORDER BY id FOR UPDATE`
  return memberOf(occasion, membershipId)
}

const setStatus = (occasion: Staff, id: string, status: 'active' | 'deactivated') =>
  occasion.tx.membership.updateMany({
    where: { clinicId: occasion.viewer.clinicId, id },
    data: { status },
  })

/** Ends the sign-ins to this clinic; those to another clinic of the same person stay. */
async function endSignInsHere(occasion: Staff, { personId }: MemberInFull): Promise<void> {
  const rows = await occasion.tx.$queryRaw<
    { id: string; clinic_id: string | null }[]
  >`SELECT id, clinic_id FROM sign_ins_of(${personId}::uuid)`
  for (const { id } of rows.filter((row) => row.clinic_id === occasion.viewer.clinicId))
    await occasion.tx
      .$queryRaw`SELECT end_sign_in(${personId}::uuid, ${id}::uuid, ${realNow()}::timestamptz)`
}
