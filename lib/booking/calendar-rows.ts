import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { Occasion } from '@/lib/kernel/occasion'
import { type Setting, SETTINGS } from '@/lib/sessions/model'
import { wordOf } from './appointment-row'
import type { CalendarAsked } from './calendar-view'
import {
  type AppointmentKind,
  APPOINTMENT_KINDS,
  APPOINTMENT_STATUSES,
  type AppointmentStatus,
  type PersonInBrief,
} from './model'
import { seesOwnCareOnly } from './policy'
import type { Span } from './spans'

/** An appointment, or a circle, as the calendar draws it. */
export interface CalendarEntry {
  readonly id: string
  readonly version: number
  readonly clientId: string
  /** A circle's title, where it is one. */
  readonly clientName: string
  readonly clientZone: string
  readonly kind: AppointmentKind | 'circle'
  readonly setting: Setting
  readonly status: AppointmentStatus
  /** Its clearance was taken back: it keeps its time and waits for a clinician. */
  readonly waits: boolean
  readonly startsAt: Date
  readonly endsAt: Date
  readonly room: PersonInBrief | null
  readonly clinician: PersonInBrief | null
  readonly guide: PersonInBrief | null
}

interface Row {
  readonly id: string
  readonly version: number
  readonly client_id: string
  readonly legal_name: string
  readonly client_zone: string
  readonly kind: string
  readonly setting: string
  readonly status: string
  readonly waits: boolean
  readonly starts_at: Date
  readonly ends_at: Date
  readonly room_id: string | null
  readonly room: string | null
  readonly clinician_id: string | null
  readonly clinician: string | null
  readonly guide_id: string | null
  readonly guide: string | null
}

/**
 * What stands in the calendar in a span of time, for this viewer and as they asked for it: one statement, however many
 * appointments there are.
 */
export async function calendarEntries(
  { tx, viewer }: Occasion,
  { from, until }: Span,
  { memberId, roomId, kind, sought }: CalendarAsked,
): Promise<readonly CalendarEntry[]> {
  const { clinicId } = viewer
  const own = seesOwnCareOnly(viewer)
    ? Prisma.sql`AND (a.guide_id = ${viewer.membershipId}::uuid OR EXISTS (
        SELECT 1 FROM care_team_member t WHERE t.clinic_id = a.clinic_id AND t.client_id = a.client_id
           AND (t.member_id = ${viewer.membershipId}::uuid OR t.member_id = ANY (covered_members())) AND t.until IS NULL))`
    : Prisma.empty
  const part = sought?.words ? `%${sought.words.replace(/[\\%_]/g, '\\$&')}%` : null
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT a.id, a.version, a.client_id, c.legal_name, a.client_zone, a.kind, a.setting, a.status, a.starts_at, a.ends_at,
           a.status = 'booked' AND EXISTS (SELECT 1 FROM clearance_withdrawal w
             WHERE w.clinic_id = a.clinic_id AND w.determination_id = a.determination_id) AS waits,
           r.id AS room_id, r.name AS room, d.id AS clinician_id, d.display_name AS clinician, g.id AS guide_id, g.display_name AS guide
      FROM appointment a
      JOIN client c ON c.clinic_id = a.clinic_id AND c.id = a.client_id
      LEFT JOIN room r ON r.clinic_id = a.clinic_id AND r.id = a.room_id
      LEFT JOIN membership d ON d.clinic_id = a.clinic_id AND d.id = a.clinician_id
      LEFT JOIN membership g ON g.clinic_id = a.clinic_id AND g.id = a.guide_id
     WHERE a.clinic_id = ${clinicId}::uuid AND a.starts_at < ${until}::timestamptz AND a.ends_at > ${from}::timestamptz
       AND a.starts_at > ${from}::timestamptz - interval '1 day' AND a.status <> 'cancelled'
       AND (${memberId ?? null}::uuid IS NULL OR ${memberId ?? null}::uuid IN (a.clinician_id, a.guide_id))
       AND (${roomId ?? null}::uuid IS NULL OR a.room_id = ${roomId ?? null}::uuid)
       AND (${kind ?? null}::text IS NULL OR a.kind = ${kind ?? null}::text)
       AND (${part}::text IS NULL OR c.legal_name ILIKE ${part}::text OR c.preferred_name ILIKE ${part}::text) ${own}
     ORDER BY a.starts_at, a.id`)
  const person = (id: string | null, name: string | null): PersonInBrief | null =>
    id && name ? { id, name } : null
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    clientId: row.client_id,
    clientName: row.legal_name,
    clientZone: row.client_zone,
    kind: wordOf(APPOINTMENT_KINDS, row.kind),
    setting: wordOf<Setting>(SETTINGS, row.setting),
    status: wordOf(APPOINTMENT_STATUSES, row.status),
    waits: row.waits,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    room: person(row.room_id, row.room),
    clinician: person(row.clinician_id, row.clinician),
    guide: person(row.guide_id, row.guide),
  }))
}
