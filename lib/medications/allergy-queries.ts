import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Allergies, Allergy, AllergySeverity } from './allergy'
import { maySeeMedicines, medicineScope } from './policy'

const columns = {
  id: true,
  statement: true,
  substance: true,
  reaction: true,
  severity: true,
  onsetOn: true,
  verification: true,
  source: true,
  verifiedByName: true,
  endedAt: true,
  endedByName: true,
  endedWords: true,
  recordedAt: true,
  recordedByName: true,
} as const

/** What a client reacts to, those that count; nothing for a viewer without clinical sight. */
export const allergiesOf = async (occasion: Occasion, clientId: string): Promise<Allergies> =>
  maySeeMedicines(occasion.viewer) ? allergiesToTell(occasion, clientId) : { kind: 'not_asked' }

/** The same; null where this viewer may not see them, so that nobody takes that for "not asked". */
export const allergiesIfSeen = async (
  occasion: Occasion,
  clientId: string,
): Promise<Allergies | null> =>
  maySeeMedicines(occasion.viewer) ? allergiesToTell(occasion, clientId) : null

/** The same for whoever keeps a session company: they may have to tell an ambulance. The caller has asked who that is. */
export async function allergiesToTell(occasion: Occasion, clientId: string): Promise<Allergies> {
  const rows = await occasion.tx.allergy.findMany({
    where: { ...medicineScope(occasion.viewer, clientId), endedAt: null },
    select: columns,
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
  })
  const none = rows.find(({ statement }) => statement === 'none_known')
  if (none) return { kind: 'none_known', since: none.recordedAt, byName: none.recordedByName }
  if (rows.length === 0) return { kind: 'not_asked' }
  return {
    kind: 'listed',
    allergies: await Promise.all(rows.map((row) => allergyOf(occasion, clientId, row))),
  }
}

/** What was refuted, or entered in error: kept, and shown apart. */
export async function endedAllergiesOf(
  occasion: Occasion,
  clientId: string,
): Promise<readonly Allergy[]> {
  if (!maySeeMedicines(occasion.viewer)) return []
  const rows = await occasion.tx.allergy.findMany({
    where: {
      ...medicineScope(occasion.viewer, clientId),
      statement: 'allergy',
      endedAt: { not: null },
    },
    select: columns,
    orderBy: [{ endedAt: 'desc' }, { id: 'asc' }],
  })
  return Promise.all(rows.map((row) => allergyOf(occasion, clientId, row)))
}

interface Row {
  readonly id: string
  readonly substance: Uint8Array | null
  readonly reaction: Uint8Array | null
  readonly severity: string | null
  readonly onsetOn: Date | null
  readonly verification: string
  readonly source: string
  readonly verifiedByName: string | null
  readonly endedAt: Date | null
  readonly endedByName: string | null
  readonly endedWords: Uint8Array | null
  readonly recordedAt: Date
  readonly recordedByName: string
}

async function allergyOf(occasion: Occasion, clientId: string, row: Row): Promise<Allergy> {
  const open = (column: string, sealed: Uint8Array | null) =>
    openText(occasion, clientId, { table: 'allergy', column, row: row.id }, sealed)
  return {
    id: row.id,
    substance: (await open('substance', row.substance)) ?? '',
    reaction: await open('reaction', row.reaction),
    severity: (row.severity ?? 'unknown') as AllergySeverity,
    onsetOn: row.onsetOn?.toISOString().slice(0, 10) ?? null,
    verification: row.verification as Allergy['verification'],
    source: row.source as Allergy['source'],
    verifiedBy: row.verifiedByName,
    recordedAt: row.recordedAt,
    recordedByName: row.recordedByName,
    ended: row.endedAt && {
      at: row.endedAt,
      byName: row.endedByName ?? '',
      reason: (await open('ended_words', row.endedWords)) ?? '',
    },
  }
}

/** The names as the screening's rules read them; null where nobody was asked. */
export const allergyNames = (allergies: Allergies): readonly string[] | null => {
  switch (allergies.kind) {
    case 'not_asked':
      return null
    case 'none_known':
      return []
    case 'listed':
      return allergies.allergies.map(({ substance }) => substance)
  }
}
