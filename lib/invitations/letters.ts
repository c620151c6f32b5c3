import 'server-only'
import { env } from '@/lib/env'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import type { Occasion } from '@/lib/kernel/occasion'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { queueMail } from '@/lib/mail/outbox'
import type { Role } from '@/lib/people/model'
import { INVITATION_HOURS } from './model'

interface Invited {
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly token: string
}

/** Writes the letter with the link. It says who sends it and what the link does, and nothing about anybody's health. */
export async function sendInvitation(
  occasion: Occasion<StaffViewer>,
  { email, name, role, token }: Invited,
): Promise<void> {
  const words = wordsFor('people')
  const facts = {
    name,
    clinic: occasion.viewer.clinic.name,
    phone: occasion.viewer.clinic.phone,
    sender: occasion.viewer.name,
    link: `${env().appOrigin}/invitation/${token}`,
    hours: INVITATION_HOURS,
  }
  await queueMail(occasion, {
    to: email,
    subject: words('invitation.letter.subject', { clinic: facts.clinic }),
    body: words(role === 'client' ? 'invitation.letter.client' : 'invitation.letter.staff', facts),
  })
}
