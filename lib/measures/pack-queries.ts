import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Pack, PackInstrument } from './pack'
import { mayKeepPacks } from './pack-policy'

export interface KeptPack {
  readonly id: string
  readonly pack: Pack
  readonly hash: string
  readonly licence: { readonly statement: string; readonly byName: string } | null
  readonly takenInAt: Date
  readonly takenInBy: string
  readonly installedAt: Date | null
  readonly retired: { readonly at: Date; readonly byName: string } | null
}

const columns = {
  id: true,
  content: true,
  contentHash: true,
  licenceStatement: true,
  licenceConfirmedByName: true,
  installedAt: true,
  retiredAt: true,
  retiredByName: true,
  recordedAt: true,
  recordedByName: true,
} as const

interface Row {
  readonly id: string
  readonly content: unknown
  readonly contentHash: string
  readonly licenceStatement: string | null
  readonly licenceConfirmedByName: string | null
  readonly installedAt: Date | null
  readonly retiredAt: Date | null
  readonly retiredByName: string | null
  readonly recordedAt: Date
  readonly recordedByName: string
}

const packOf = (row: Row): KeptPack => ({
  id: row.id,
  pack: row.content as Pack,
  hash: row.contentHash,
  licence:
    row.licenceStatement === null
      ? null
      : { statement: row.licenceStatement, byName: row.licenceConfirmedByName ?? '' },
  takenInAt: row.recordedAt,
  takenInBy: row.recordedByName,
  installedAt: row.installedAt,
  retired: row.retiredAt && { at: row.retiredAt, byName: row.retiredByName ?? '' },
})

/** Every pack of the clinic, the newest first; null for who does not keep them. */
export async function packsOf(occasion: Occasion): Promise<readonly KeptPack[] | null> {
  if (!mayKeepPacks(occasion.viewer)) return null
  const rows = await occasion.tx.instrumentPack.findMany({
    where: { clinicId: occasion.viewer.clinicId },
    orderBy: { recordedAt: 'desc' },
    take: 50,
    select: columns,
  })
  return rows.map(packOf)
}

/** The words in use for an instrument, English before others; null where the clinic has installed none. */
export async function packInForce(
  occasion: Occasion,
  instrument: PackInstrument,
): Promise<KeptPack | null> {
  const rows = await occasion.tx.instrumentPack.findMany({
    where: {
      clinicId: occasion.viewer.clinicId,
      instrument,
      installedAt: { not: null },
      retiredAt: null,
    },
    orderBy: { language: 'asc' },
    select: columns,
  })
  const found = rows.map(packOf)
  return found.find(({ pack }) => pack.language.startsWith('en')) ?? found[0] ?? null
}

/** One pack by its id, whether in use or not: an answer is read with the words it was given to. */
export async function packById(occasion: Occasion, packId: string): Promise<KeptPack | null> {
  const row = await occasion.tx.instrumentPack.findFirst({
    where: { clinicId: occasion.viewer.clinicId, id: packId },
    select: columns,
  })
  return row && packOf(row)
}
