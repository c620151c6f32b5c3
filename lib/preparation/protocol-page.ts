import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { StaffViewer } from '@/lib/kernel/viewer'
import type { ProtocolContent, ProtocolDraft, ProtocolVersion } from '@/lib/protocols/model'
import { maySignProtocol } from '@/lib/protocols/policy'
import { inForceAmong, openDraft, versionsOf } from '@/lib/protocols/queries'
import { type ChangeLine, changesOf } from '@/lib/protocols/rules'
import { addDays, localDate, localTime } from '@/lib/time/zone'
import { type Replayed, replayProtocol } from './replay'

export interface DraftToSign {
  readonly draft: ProtocolDraft
  readonly changes: readonly ChangeLine[]
  readonly stale: boolean
  readonly maySign: boolean
  readonly replayed: Replayed
}

export interface ProtocolPage {
  readonly inForce: ProtocolVersion
  /** Adopted, and not in force yet. */
  readonly coming: ProtocolVersion | null
  readonly versions: readonly ProtocolVersion[]
  readonly draft: DraftToSign | null
}

/** The clinic's protocol: what counts, what comes, what waits for signatures, and what it would have held. */
export async function protocolPage(occasion: Occasion<StaffViewer>): Promise<ProtocolPage | null> {
  const versions = await versionsOf(occasion)
  const latest = versions?.[0]
  if (!versions || !latest) return null
  const inForce = inForceAmong(versions, occasion.now)
  const draft = await openDraft(occasion)
  return {
    inForce,
    coming: latest.version > inForce.version ? latest : null,
    versions,
    draft: draft && {
      draft,
      changes: changesOf(latest.content, draft.content),
      stale: draft.basedOn !== latest.version,
      maySign: maySignProtocol(occasion.viewer),
      replayed: await replayProtocol(occasion, draft.content),
    },
  }
}

export interface DraftStart {
  readonly basedOn: number
  readonly content: ProtocolContent
  readonly today: string
  readonly time: string
  readonly replaces: boolean
}

/** What a draft begins with: the latest version, or the draft that waits; from tomorrow morning unless said otherwise. */
export async function protocolToDraft(occasion: Occasion<StaffViewer>): Promise<DraftStart | null> {
  const latest = (await versionsOf(occasion))?.[0]
  if (!latest) return null
  const open = await openDraft(occasion)
  const zone = occasion.viewer.clinic.timeZone
  const { now } = occasion
  const from = open && open.inForceFrom > now ? open.inForceFrom : null
  return {
    basedOn: latest.version,
    content: open?.basedOn === latest.version ? open.content : latest.content,
    today: from ? localDate(from, zone) : addDays(localDate(now, zone), 1),
    time: from ? localTime(from, zone) : '06:00',
    replaces: open !== null,
  }
}

/** One version by its number, with what it changed; null where there is none, or not for this viewer. */
export async function protocolVersionPage(
  occasion: Occasion,
  asked: string,
): Promise<{ version: ProtocolVersion; changes: readonly ChangeLine[] } | null> {
  const versions = await versionsOf(occasion)
  const at = versions?.findIndex(({ version }) => String(version) === asked) ?? -1
  const version = versions?.[at]
  if (!version) return null
  const before = versions?.[at + 1]
  return { version, changes: before ? changesOf(before.content, version.content) : [] }
}
