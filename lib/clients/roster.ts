import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientStatus, RosterEntry, RosterKey, RosterPage } from './model'
import { seesOwnCaseloadOnly, sightOf } from './policy'

export const ROSTER_PAGE = 50
const AFTER_EVERY_NAME = '\u{10FFFF}'

interface Asked {
  /** Beginnings of names, as typed and in any order. */
  readonly search?: string | undefined
  readonly after?: RosterKey | undefined
  readonly before?: RosterKey | undefined
}

interface Row {
  id: string
  legal_name: string
  preferred_name: string
  sort_name: string
  date_of_birth: Date | null
  phone: string | null
  status: string
}

/**
 * The clinic's clients by last name, a screenful at a time. Paging and each kind of name are ranges on an index
 * (`client_by_…`): the page costs the same for fifty clients and for fifty thousand.
 */
export async function rosterOf(occasion: Occasion, asked: Asked): Promise<RosterPage> {
  const { viewer, tx } = occasion
  if (!sightOf(viewer)) return { entries: [], next: null, previous: null }
  const back = asked.before !== undefined
  const key = asked.after ?? asked.before
  const inOrder = Prisma.sql`
     ORDER BY sort_name USING ${back ? Prisma.raw('~>~') : Prisma.raw('~<~')}, id ${back ? Prisma.raw('DESC') : Prisma.raw('ASC')}
     LIMIT ${ROSTER_PAGE + 1}`
  const page = (whose: Prisma.Sql) => Prisma.sql`(
    SELECT id, legal_name, preferred_name, sort_name, date_of_birth, phone, status FROM client
     WHERE clinic_id = ${viewer.clinicId}::uuid ${whose}
       ${key ? beyond(key, back) : Prisma.empty}
       ${seesOwnCaseloadOnly(viewer) ? onCaseload(viewer.membershipId) : Prisma.empty}
     ${inOrder})`
  const pages = Prisma.join(rangesOf(asked.search ?? '').map(page), ' UNION ')
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`SELECT * FROM (${pages}) AS found ${inOrder}`)
  const more = rows.length > ROSTER_PAGE
  const shown = rows.slice(0, ROSTER_PAGE).map(entryOf)
  const entries = back ? shown.toReversed() : shown
  return {
    entries,
    next: (back ? key : more) ? keyOf(entries.at(-1)) : null,
    previous: (back ? more : key) ? keyOf(entries[0]) : null,
  }
}

const NAMES = [Prisma.sql`sort_name`, Prisma.sql`given_key`, Prisma.sql`called_key`]

/** The first word that was typed begins the last name, the first one, or what somebody goes by; the others begin any of them. */
function rangesOf(typed: string): readonly Prisma.Sql[] {
  const [first = '', ...others] = plain(typed.replace(/[,;]/g, ' ')).split(' ').filter(Boolean)
  const rest = others.map((word) => `% ${word.replace(/[\\%_]/g, '\\$&')}%`)
  // Whoever typed nothing sees everybody, by last name.
  const names = first ? NAMES : NAMES.slice(0, 1)
  return names.map(
    (name) => Prisma.sql`
       AND ${name} ~>=~ ${first} AND ${name} ~<~ ${first + AFTER_EVERY_NAME}
       AND ' ' || sort_name || ' ' || called_key LIKE ALL (${rest}::text[])`,
  )
}

const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ')

const beyond = (key: RosterKey, back: boolean) =>
  back
    ? Prisma.sql`AND (sort_name ~<~ ${key.sortName} OR (sort_name = ${key.sortName} AND id < ${key.id}::uuid))`
    : Prisma.sql`AND (sort_name ~>~ ${key.sortName} OR (sort_name = ${key.sortName} AND id > ${key.id}::uuid))`

const onCaseload = (memberId: string) => Prisma.sql`AND id IN (
  SELECT client_id FROM care_team_member
   WHERE (member_id = ${memberId}::uuid OR member_id = ANY (covered_members())) AND until IS NULL)`

const keyOf = (entry: RosterEntry | undefined): RosterKey | null =>
  entry ? { sortName: entry.sortName, id: entry.id } : null

const entryOf = (row: Row): RosterEntry => ({
  id: row.id,
  legalName: row.legal_name,
  preferredName: row.preferred_name,
  sortName: row.sort_name,
  dateOfBirth: row.date_of_birth?.toISOString().slice(0, 10) ?? null,
  phone: row.phone,
  status: row.status as ClientStatus,
})
