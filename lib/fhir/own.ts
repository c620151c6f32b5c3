import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'

/** A record is read by the client whose it is, and by nobody else. */
export type By = Occasion<ClientViewer>
export const own = ({ viewer }: By) => ({ clinicId: viewer.clinicId, clientId: viewer.clientId })
