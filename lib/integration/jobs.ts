import 'server-only'
import { env } from '@/lib/env'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import { fellAway, type Handler, type Handlers, settled } from '@/lib/jobs/model'
import { queueMail } from '@/lib/mail/outbox'
import { localDate } from '@/lib/time/zone'
import { isInWindow, mayWrite } from './quiet-note'
import { phaseNow, quietNotesOf, thinkOfNext } from './quiet-notes'

/** A session begins the days in which quiet notes come, for whoever wants them. */
const begin: Handler = async (occasion, work) => {
  const session = await occasion.tx.treatmentSession.findFirst({
    where: {
      clinicId: occasion.viewer.clinicId,
      id: work.subjectId,
      client: { is: { status: 'active' } },
    },
    select: { client: { select: { id: true, timeZone: true } } },
  })
  if (!session) return fellAway('The client has left care')
  const { id, timeZone } = session.client
  const notes = await quietNotesOf(occasion, id)
  if (!notes.switchedOn) return fellAway('Quiet notes are switched off')
  await thinkOfNext(occasion, id, notes, timeZone)
  return settled
}

/**
 * Thinks of one quiet note a day at most, and of tomorrow's while the days after a session go on. Whoever switched them off
 * is left alone.
 */
const quietNote: Handler = async (occasion, work) => {
  const { tx, viewer, now } = occasion
  const { clinicId } = viewer
  const client = await tx.client.findFirst({
    where: { clinicId, id: work.subjectId, status: 'active' },
    select: { id: true, email: true, preferredName: true, timeZone: true },
  })
  if (!client) return fellAway('The client has left care')
  const { id: clientId, timeZone: zone } = client
  const { lastNoteOn, ...notes } = await quietNotesOf(occasion, clientId)
  if (!notes.switchedOn) return fellAway('Quiet notes are switched off')
  const phase = await phaseNow(occasion, clientId, zone)
  if (!isInWindow(phase)) return fellAway('The days after a session are over')
  await thinkOfNext(occasion, clientId, notes, zone)
  if (!mayWrite({ notes, now, zone, phase, lastNoteOn })) return fellAway('Nothing to say today')
  const t = wordsFor('integration')
  const clinic = await tx.clinic.findUniqueOrThrow({
    where: { id: clinicId },
    select: { name: true, phone: true },
  })
  await queueMail(occasion, {
    to: client.email,
    subject: t('quietNote.subject', { clinic: clinic.name }),
    body: [
      t('quietNote.greeting', { name: client.preferredName }),
      t('quietNote.text'),
      t('quietNote.link', { link: `${env().appOrigin}/my` }),
      t('quietNote.off', { link: `${env().appOrigin}/my/plan` }),
      t('quietNote.foot', { clinic: clinic.name, phone: clinic.phone }),
    ].join('\n\n'),
  })
  await tx.quietNoteChoice.updateMany({
    where: { clinicId, clientId },
    data: { lastNoteOn: new Date(`${localDate(now, zone)}T00:00:00Z`) },
  })
  return settled
}

/** What comes due in integration, by kind. */
export const integrationHandlers: Handlers = {
  'quiet-notes-begin': begin,
  'quiet-note': quietNote,
}
