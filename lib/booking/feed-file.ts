import 'server-only'
import { createHash } from 'node:crypto'
import { Prisma } from '@/generated/prisma/client'
import { tokenHash } from '@/lib/auth/token'
import { lookUp } from '@/lib/db/transaction'
import { env } from '@/lib/env'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import type { Occasion } from '@/lib/kernel/occasion'
import { read } from '@/lib/kernel/run'
import { slowDown } from '@/lib/kernel/throttle'
import { systemOf } from '@/lib/kernel/viewer'
import { addHours, addMinutes } from '@/lib/time/instant'
import { appointmentColumns, appointmentOfRow } from './appointment-row'
import { clinicOf } from './clinic-of'
import { type CalendarEntry, calendarFile, quietTitle } from './ics'
import { ownEntryOf } from './invitation'
import { STANDING } from './model'

/** A calendar program looks every quarter of an hour at most; ten times that is room for several devices. */
const LOOKS = { times: 120, minutes: 60 }
const BACK_HOURS = 30 * 24
const AHEAD_HOURS = 365 * 24

interface Feed {
  readonly clinic_id: string
  readonly client_id: string | null
  readonly member_id: string | null
}

export type FeedAnswer =
  | { readonly kind: 'file'; readonly text: string; readonly etag: string }
  | { readonly kind: 'too-often'; readonly minutes: number }
  | { readonly kind: 'none' }

/** A moment of the way to an appointment, and its words for a calendar that others may see. */
export interface FeedStep {
  readonly uid: string
  readonly at: Date
  readonly title: string
}

interface How {
  readonly now?: Date
  /** The steps of an appointment that still lie ahead; what they are is on the client's own page. */
  readonly stepsOf?: (occasion: Occasion, appointmentId: string) => Promise<readonly FeedStep[]>
}

const STEP_MIN = 15

/**
 * The calendar behind a private address. An unknown, ended or mistyped one is not there; `address` is where the look
 * comes from, and whoever guesses is slowed down by it.
 */
export async function feedFile(
  token: string,
  address: string,
  { stepsOf, ...when }: How = {},
): Promise<FeedAnswer> {
  const hash = tokenHash(token)
  const [feed] = await lookUp<Feed>(Prisma.sql`SELECT * FROM calendar_feed_by_token(${hash})`)
  const minutes = await slowDown(feed ? `calendar:${hash}` : `calendar:${address}`, LOOKS)
  if (minutes) return { kind: 'too-often', minutes }
  if (!feed) return { kind: 'none' }
  const text = await read(
    systemOf(feed.clinic_id),
    (occasion) => fileOf(occasion, feed, stepsOf),
    when,
  )
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 32)}"`
  return { kind: 'file', text, etag }
}

async function fileOf(occasion: Occasion, feed: Feed, stepsOf: How['stepsOf']): Promise<string> {
  const { tx, viewer, now } = occasion
  const clinic = await clinicOf(occasion)
  const whose = feed.client_id
    ? { clientId: feed.client_id }
    : { OR: [{ clinicianId: feed.member_id }, { guideId: feed.member_id }] }
  const rows = await tx.appointment.findMany({
    where: {
      ...whose,
      clinicId: viewer.clinicId,
      status: { in: [...STANDING] },
      startsAt: { gt: addHours(now, -BACK_HOURS), lt: addHours(now, AHEAD_HOURS) },
    },
    select: {
      ...appointmentColumns,
      appointmentChanges: {
        orderBy: { recordedAt: 'desc' },
        take: 1,
        select: { recordedAt: true },
      },
      recordedAt: true,
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
  const t = wordsFor('booking')
  const entries = rows.map(({ appointmentChanges, recordedAt, ...row }): CalendarEntry => {
    const appointment = appointmentOfRow(row)
    const { id, version, startsAt, endsAt, clientLegalName, room } = appointment
    const own = ownEntryOf(appointment, clinic)
    const initials = initialsOf(clientLegalName)
    const shown = feed.client_id
      ? own
      : {
          title: t('file.withClient', { initials }),
          location: room?.name ?? t('file.video'),
          url: `${env().appOrigin}/calendar`,
        }
    const changedAt = appointmentChanges[0]?.recordedAt ?? recordedAt
    return { appointmentId: id, version, startsAt, endsAt, ...shown, cancelled: false, changedAt }
  })
  const steps = feed.client_id && stepsOf ? await stepsIn(occasion, entries, stepsOf) : []
  const client = feed.client_id
    ? await tx.client.findFirst({
        where: { clinicId: viewer.clinicId, id: feed.client_id },
        select: { timeZone: true },
      })
    : null
  return calendarFile({
    name: quietTitle(clinic.name, t('file.plain')),
    zone: client?.timeZone ?? clinic.timeZone,
    entries: [...entries, ...steps],
  })
}

/** The steps of what lies ahead, each a quarter of an hour that takes nobody's time. */
async function stepsIn(
  occasion: Occasion,
  entries: readonly CalendarEntry[],
  stepsOf: NonNullable<How['stepsOf']>,
): Promise<readonly CalendarEntry[]> {
  const steps: CalendarEntry[] = []
  for (const entry of entries.filter(({ startsAt }) => startsAt > occasion.now))
    for (const { uid, at, title } of await stepsOf(occasion, entry.appointmentId))
      steps.push({
        ...entry,
        appointmentId: uid,
        startsAt: at,
        endsAt: addMinutes(at, STEP_MIN),
        title: quietTitle(title, wordsFor('booking')('file.plain')),
        location: '',
        beside: true,
      })
  return steps
}

/** `J. L.` of `June Lindqvist`: enough for a colleague who knows, nothing for a glance. */
const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => `${part.slice(0, 1).toUpperCase()}.`)
    .join(' ')
