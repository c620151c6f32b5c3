import type { StaffViewer } from '@/lib/kernel/viewer'
import { draftProtocol } from '@/lib/protocols/draft'
import type { ProtocolContent } from '@/lib/protocols/model'
import { openDraft } from '@/lib/protocols/queries'
import { FASTING_PROFILES, USUAL_CONTENT } from '@/lib/protocols/settings'
import { signDraft } from '@/lib/protocols/sign'
import { addDays, localDate } from '@/lib/time/zone'
import type { House } from './client'
import { make, tell } from './telling'

/** A clinic that fasts longer before an infusion, as the anaesthesia societies ask. */
const FIRST: ProtocolContent = {
  ...USUAL_CONTENT,
  byRoute: { intravenous: FASTING_PROFILES.anaesthesia },
}

const NEXT: ProtocolContent = {
  ...FIRST,
  settings: { ...FIRST.settings, foodWindowH: 6, liquidWindowH: 3, minObservationMin: 150 },
}

/** The first version is signed by two at the founding. */
export async function adoptProtocol({ staff, clinic }: House, at: Date): Promise<void> {
  await write(
    staff.director,
    at,
    { basedOn: 0, content: FIRST },
    localDate(at, clinic.timeZone),
    'Our first protocol. Infusions fast longer.',
  )
  await sign(staff.director, at)
  await sign(staff.nurse, at)
}

/** Another one waits for the medical director: it shows what it would have held. */
export async function draftProtocolNow({ staff, clinic }: House, at: Date): Promise<void> {
  const from = addDays(localDate(at, clinic.timeZone), 7)
  await write(
    staff.nurse,
    at,
    { basedOn: 1, content: NEXT },
    from,
    'Two people felt sick in the last month.',
  )
  await sign(staff.nurse, at)
}

const write = (
  viewer: StaffViewer,
  at: Date,
  draft: { readonly basedOn: number; readonly content: ProtocolContent },
  fromDate: string,
  why: string,
) =>
  tell(viewer, at, (occasion) =>
    draftProtocol(occasion, { ...draft, fromDate, fromTime: '06:00', why }),
  )

async function sign(viewer: StaffViewer, at: Date): Promise<void> {
  const draft = await make(viewer, at, openDraft)
  if (!draft) throw new Error('The story has no draft to sign')
  const { id: draftId, hash } = draft
  await tell(viewer, at, (occasion) => signDraft(occasion, { draftId, hash, agreed: 'yes' }))
}
