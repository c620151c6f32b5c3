import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { note } from '@/lib/audit/note'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { readPack } from './pack'
import type { DraftPackInput, InstallPackInput, RetirePackInput } from './pack-forms'
import { mayKeepPacks } from './pack-policy'

type Staff = Occasion<StaffViewer>

/** Takes a file in to be looked at. Nobody is asked anything by it before its licence is confirmed. */
export async function draftPack(
  occasion: Staff,
  { content }: DraftPackInput,
): Promise<Outcome<{ packId: string }>> {
  if (!mayKeepPacks(occasion.viewer)) return refused('not_allowed')
  const read = readPack(content)
  if (!read.ok) return refused('pack_problems', { count: read.problems.length })
  const { pack } = read
  const id = randomUUID()
  const text = JSON.stringify(pack)
  await occasion.tx.instrumentPack.createMany({
    data: [
      {
        id,
        instrument: pack.instrument,
        version: pack.version,
        language: pack.language,
        content: JSON.parse(text) as object,
        contentHash: createHash('sha256').update(text).digest('hex'),
        ...stamp(occasion),
      },
    ],
  })
  return done({ packId: id })
}

/** Puts a pack in use, with the statement of its licence and who confirmed it. The one before it is retired. */
export async function installPack(
  occasion: Staff,
  { packId, licence }: InstallPackInput,
): Promise<Outcome<null>> {
  const { tx, viewer, now } = occasion
  if (!mayKeepPacks(viewer)) return refused('not_allowed')
  const pack = await tx.instrumentPack.findFirst({
    where: { clinicId: viewer.clinicId, id: packId, installedAt: null, retiredAt: null },
    select: { instrument: true, language: true },
  })
  if (!pack) return refused('not_found')
  await tx.instrumentPack.updateMany({
    where: { clinicId: viewer.clinicId, ...pack, installedAt: { not: null }, retiredAt: null },
    data: { retiredAt: now, retiredByName: viewer.name },
  })
  const { count } = await tx.instrumentPack.updateMany({
    where: { clinicId: viewer.clinicId, id: packId, installedAt: null, retiredAt: null },
    data: { installedAt: now, licenceStatement: licence, licenceConfirmedByName: viewer.name },
  })
  if (count === 0) return refused('not_found')
  await note(occasion, { kind: 'signature', table: 'instrument_pack', rowId: packId })
  return done(null)
}

/** Takes a pack out of use, or throws a draft away. What was asked with it keeps pointing at its words. */
export async function retirePack(
  occasion: Staff,
  { packId }: RetirePackInput,
): Promise<Outcome<null>> {
  const { tx, viewer, now } = occasion
  if (!mayKeepPacks(viewer)) return refused('not_allowed')
  const { count } = await tx.instrumentPack.updateMany({
    where: { clinicId: viewer.clinicId, id: packId, retiredAt: null },
    data: { retiredAt: now, retiredByName: viewer.name },
  })
  return count === 1 ? done(null) : refused('not_found')
}
