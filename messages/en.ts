import aftercare from './en/aftercare.json'
import alerts from './en/alerts.json'
import circles from './en/circles.json'
import auth from './en/auth.json'
import booking from './en/booking.json'
import clients from './en/clients.json'
import clinics from './en/clinics.json'
import consents from './en/consents.json'
import demo from './en/demo.json'
import integration from './en/integration.json'
import judging from './en/judging.json'
import kernel from './en/kernel.json'
import measures from './en/measures.json'
import medications from './en/medications.json'
import messages from './en/messages.json'
import overview from './en/overview.json'
import papers from './en/papers.json'
import people from './en/people.json'
import preparation from './en/preparation.json'
import protocols from './en/protocols.json'
import publicPages from './en/public.json'
import screening from './en/screening.json'
import sessions from './en/sessions.json'
import shell from './en/shell.json'
import ui from './en/ui.json'

/** The English catalogue, one file a subject. A translation is a folder beside `en` with the same files. */
const english = {
  aftercare,
  alerts,
  auth,
  booking,
  circles,
  clients,
  clinics,
  consents,
  demo,
  integration,
  judging,
  kernel,
  measures,
  medications,
  messages,
  overview,
  papers,
  people,
  preparation,
  protocols,
  public: publicPages,
  screening,
  sessions,
  shell,
  ui,
}

export default english
