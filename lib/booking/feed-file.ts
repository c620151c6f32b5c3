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
import { addHours } from '@/lib/time/instant'
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

/**
 * The calendar behind a private address. An unknown, ended or mistyped one is not there; `address` is where the look
 * comes from, and whoever guesses is slowed down by it.
 */
export async function feedFile(
  token: string,
  address: string,
  when: { readonly now?: Date } = {},
): Promise<FeedAnswer> {
  const hash = tokenHash(token)
  const [feed] = await lookUp<Feed>(Prisma.sql`SELECT * FROM calendar_feed_by_token(${hash})`)
  const minutes = await slowDown(feed ? `calendar:${hash}` : `calendar:${address}`, LOOKS)
  if (minutes) return { kind: 'too-often', minutes }
  if (!feed) return { kind: 'none' }
  const text = await read(systemOf(feed.clinic_id), (occasion) => fileOf(occasion, feed), when)
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 32)}"`
  return { kind: 'file', text, etag }
}

async function fileOf(occasion: Occasion, feed: Feed): Promise<string> {
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
  const client = feed.client_id
    ? await tx.client.findFirst({
        where: { clinicId: viewer.clinicId, id: feed.client_id },
        select: { timeZone: true },
      })
    : null
  return calendarFile({
    name: quietTitle(clinic.name, t('file.plain')),
    zone: client?.timeZone ?? clinic.timeZone,
    entries,
  })
}

/** `J. L.` of `June Lindqvist`: enough for a colleague who knows, nothing for a glance. */
const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => `${part.slice(0, 1).toUpperCase()}.`)
    .join(' ')
