import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Route } from '@/lib/sessions/model'
import type { ProtocolContent, ProtocolSettings } from './model'
import { settingsFor } from './rules'
import { USUAL_CONTENT } from './settings'
import { contentOf } from './stored'

export interface InForce {
  /** 0 while the clinic has adopted none of its own. */
  readonly version: number
  readonly content: ProtocolContent
}

const asked = new WeakMap<object, Promise<InForce>>()

/** The protocol that counts at this moment: the latest version whose time has come, or what Stillwater brings along. */
export function protocolInForce(occasion: Occasion): Promise<InForce> {
  // One transaction is one moment: many rules of it ask.
  const known = asked.get(occasion.tx) ?? readInForce(occasion)
  asked.set(occasion.tx, known)
  return known
}

async function readInForce({ tx, viewer, now }: Occasion): Promise<InForce> {
  const row = await tx.protocolVersion.findFirst({
    where: { clinicId: viewer.clinicId, inForceFrom: { lte: now } },
    orderBy: { version: 'desc' },
    select: { version: true, parameters: true },
  })
  return row
    ? { version: row.version, content: contentOf(row.parameters) }
    : { version: 0, content: USUAL_CONTENT }
}

/** What counted at each moment: what has begun under a version ends under it. */
export async function settingsOverTime({
  tx,
  viewer,
}: Occasion): Promise<(at: Date, route: Route) => ProtocolSettings> {
  const versions = await tx.protocolVersion.findMany({
    where: { clinicId: viewer.clinicId },
    orderBy: { version: 'desc' },
    select: { parameters: true, inForceFrom: true },
  })
  return (at, route) => {
    const row = versions.find(({ inForceFrom }) => inForceFrom <= at)
    return settingsFor(row ? contentOf(row.parameters) : USUAL_CONTENT, route)
  }
}

/** The settings that count now, for one route or for the whole clinic. */
export const settingsInForce = async (
  occasion: Occasion,
  route: Route | null = null,
): Promise<ProtocolSettings> => settingsFor((await protocolInForce(occasion)).content, route)
