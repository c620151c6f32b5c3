import 'server-only'
import { note } from '@/lib/audit/note'
import type { ClientContact, Sight } from '@/lib/clients/model'
import { sightOf } from '@/lib/clients/policy'
import { contactOf } from '@/lib/clients/queries'
import type { Occasion } from '@/lib/kernel/occasion'
import { type CssrsTriage, triageCssrs } from '@/lib/measures/cssrs'
import {
  askedCssrs,
  type CssrsGiven,
  type CssrsKey,
  cssrsAnswersOf,
  nextCssrs,
} from '@/lib/measures/cssrs-flow'
import { packById, packInForce, type KeptPack } from '@/lib/measures/pack-queries'
import { CSSRS, givenIn } from '@/lib/screening/cssrs-commands'
import { openFormOf } from '@/lib/screening/measure-form'
import { mayJudge } from '@/lib/screening/policy'

export interface CssrsPast {
  readonly id: string
  readonly triage: CssrsTriage
  readonly at: Date
  readonly byName: string
}

/** The screener for one client: nothing installed, ready to begin, or under way. */
export interface CssrsPage {
  readonly contact: ClientContact
  readonly sight: Sight
  readonly installed: boolean
  readonly under: {
    readonly formId: string
    readonly period: string
    readonly startedBy: string
    readonly startedAt: Date
    readonly pack: KeptPack | null
    readonly given: CssrsGiven
    readonly asked: readonly CssrsKey[]
    readonly next: CssrsKey | null
    readonly triage: CssrsTriage
  } | null
  readonly past: readonly CssrsPast[]
}

export async function cssrsPageOf(occasion: Occasion, clientId: string): Promise<CssrsPage | null> {
  const { viewer, tx } = occasion
  const contact = await contactOf(occasion, clientId)
  const sight = sightOf(viewer)
  if (!contact || !sight || !mayJudge(viewer)) return null
  await note(occasion, { kind: 'view', table: 'measure_form', clientId })
  const form = await openFormOf(occasion, clientId, CSSRS)
  const rows = await tx.measureResponse.findMany({
    where: { clinicId: viewer.clinicId, clientId, instrument: CSSRS },
    orderBy: { authoredAt: 'desc' },
    take: 10,
    select: { id: true, band: true, authoredAt: true, recordedByName: true },
  })
  const given = form ? givenIn(form) : {}
  return {
    contact,
    sight,
    installed: (await packInForce(occasion, CSSRS)) !== null,
    under: form && {
      formId: form.id,
      period: form.period ?? 'past_month',
      startedBy: form.startedBy,
      startedAt: form.startedAt,
      pack: form.packId ? await packById(occasion, form.packId) : null,
      given,
      asked: askedCssrs(given),
      next: nextCssrs(given),
      triage: triageCssrs(cssrsAnswersOf(given)).triage,
    },
    past: rows.map(({ id, band, authoredAt, recordedByName }) => ({
      id,
      triage: band as CssrsTriage,
      at: authoredAt,
      byName: recordedByName,
    })),
  }
}
