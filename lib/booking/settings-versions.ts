import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import { mayRunTheClinic } from '@/lib/clinics/policy'
import {
  type BookingSettings,
  DEFAULT_SETTINGS,
  type SettingChange,
  settingChanges,
} from './settings'
import { settingsSchema, type settingsChangeSchema } from './settings-schema'

/** What the clinic has decided about its calendar; the product's defaults until it decides anything. */
export async function bookingSettingsOf({ tx, viewer }: Occasion): Promise<BookingSettings> {
  const row = await tx.bookingSettingsVersion.findFirst({
    where: { clinicId: viewer.clinicId },
    orderBy: { version: 'desc' },
    select: { settings: true },
  })
  return row ? settingsSchema.parse(row.settings) : DEFAULT_SETTINGS
}

export interface SettingsVersion {
  readonly version: number
  readonly adoptedAt: Date
  readonly by: string
  readonly changes: readonly SettingChange[]
}

/** The settings in force, and each version with what it changed, the newest first. */
export async function settingsHistoryOf({ tx, viewer }: Occasion): Promise<{
  readonly settings: BookingSettings
  readonly versions: readonly SettingsVersion[]
}> {
  const rows = await tx.bookingSettingsVersion.findMany({
    where: { clinicId: viewer.clinicId },
    orderBy: { version: 'asc' },
    select: { version: true, adoptedAt: true, recordedByName: true, settings: true },
  })
  let before = DEFAULT_SETTINGS
  const versions = rows.map(({ version, adoptedAt, recordedByName, settings }) => {
    const now = settingsSchema.parse(settings)
    const changes = settingChanges(before, now)
    before = now
    return { version, adoptedAt, by: recordedByName, changes }
  })
  return { settings: before, versions: versions.toReversed() }
}

/** Adopts new settings as a version of their own; what is booked keeps its times. */
export async function changeBookingSettings(
  occasion: Occasion,
  { seenVersion, ...settings }: z.output<typeof settingsChangeSchema>,
): Promise<Outcome<null, Refusal<'not_allowed' | 'changed_meanwhile' | 'nothing_changed'>>> {
  const { tx, viewer, now } = occasion
  if (!mayRunTheClinic(viewer)) return refused('not_allowed')
  const last = await tx.bookingSettingsVersion.findFirst({
    where: { clinicId: viewer.clinicId },
    orderBy: { version: 'desc' },
    select: { version: true },
  })
  if ((last?.version ?? 0) !== seenVersion) return refused('changed_meanwhile')
  if (settingChanges(await bookingSettingsOf(occasion), settings).length === 0)
    return refused('nothing_changed')
  const { count } = await tx.bookingSettingsVersion.createMany({
    data: [
      {
        id: randomUUID(),
        version: seenVersion + 1,
        settings,
        adoptedAt: now,
        ...stamp(occasion),
      },
    ],
    skipDuplicates: true,
  })
  return count === 1 ? done(null) : refused('changed_meanwhile')
}
