import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { medicinesOf } from '@/lib/medications/queries'
import type { PaperForViewer } from '@/lib/papers/paper-route'
import { mayDecideSession } from '../policy'
import { sessionScreen } from '../queries'
import { recordPaper } from './record-paper'
import { eventReport, monitoringForm } from './report-papers'

/** The papers of one session for whoever sits with its client; the reports are a clinician's to send. */
export async function sessionPaper(
  occasion: Occasion,
  { appointmentId = '', kind = '' }: Readonly<Record<string, string>>,
): Promise<PaperForViewer | null> {
  const screen = await sessionScreen(occasion, appointmentId)
  if (!screen) return null
  const of = { table: 'appointment', rowId: appointmentId, clientId: screen.person.id }
  if (kind === 'record') return { paper: await recordPaper(occasion, screen), of }
  if (!mayDecideSession(occasion.viewer)) return null
  if (kind === 'monitoring-form') {
    if (screen.route !== 'intranasal_esketamine' || !screen.dosedAt) return null
    const medicines = await medicinesOf(occasion, screen.person.id)
    const active = medicines
      .filter(({ status }) => status === 'active')
      .map(({ typedName, medicineClass }) =>
        medicineClass ? `${typedName} (${medicineClass})` : typedName,
      )
    return { paper: await monitoringForm(occasion, screen, active), of }
  }
  const event = screen.adverse.find(({ id }) => kind === `event-${id}`)
  return event ? { paper: await eventReport(occasion, screen, event), of } : null
}
