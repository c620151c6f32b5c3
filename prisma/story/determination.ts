import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { refused } from '@/lib/kernel/outcome'
import { caseFileOf, standing } from '@/lib/screening/case-file'
import type { Route, Setting } from '@/lib/screening/codes'
import { signDetermination } from '@/lib/screening/determining'
import { addDays, localDate } from '@/lib/time/zone'
import { tell } from './telling'

const WELCOME =
  'Thank you for answering so carefully. You are cleared for sessions with us until the date below. If anything about your health or your medicines changes, please tell us first.'

interface Clearing {
  readonly clinician: StaffViewer
  readonly client: ClientViewer
  readonly at: Date
  readonly settings?: readonly Setting[]
  readonly routes?: readonly Route[]
  /** For how many days from the signature. */
  readonly days?: number
}

/** A clinician reads the case and clears the client; every finding must have been lifted before. */
export const clearClient = ({ clinician, client, at, ...clearing }: Clearing) =>
  tell(clinician, at, async (occasion) => {
    const file = await caseFileOf(occasion, client.clientId)
    if (!file) return refused('not_found')
    const from = localDate(at, clinician.clinic.timeZone)
    const open = standing(file.lines).map(({ finding }) => finding.reason)
    if (open.length > 0) throw new Error(`${client.name} is not clear: ${open.join(', ')}`)
    return signDetermination(occasion, {
      outcome: 'cleared',
      clientId: client.clientId,
      seen: file.fingerprint,
      letter: WELCOME,
      until: addDays(from, clearing.days ?? 80),
      settings: [...(clearing.settings ?? ['in_clinic', 'at_home'])],
      routes: [...(clearing.routes ?? ['sublingual'])],
    })
  })

/** A clinician declines: the letter says why in the client's words, the reason stays among colleagues. */
export const declineClient = (
  clinician: StaffViewer,
  client: ClientViewer,
  at: Date,
  { letter, reason }: { readonly letter: string; readonly reason: string },
) =>
  tell(clinician, at, async (occasion) => {
    const file = await caseFileOf(occasion, client.clientId)
    if (!file) return refused('not_found')
    return signDetermination(occasion, {
      outcome: 'declined',
      clientId: client.clientId,
      seen: file.fingerprint,
      letter,
      reason,
    })
  })
