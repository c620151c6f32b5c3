import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { MAIL_TRIES } from '@/lib/jobs/model'
import { env } from '@/lib/env'
import { reportBroken } from '@/lib/kernel/log'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome } from '@/lib/kernel/outcome'
import { act } from '@/lib/kernel/run'
import { systemOf } from '@/lib/kernel/viewer'
import { hoursBetween } from '@/lib/time/instant'
import { handToServer, isRefusedForGood } from './server'
import { fellAwayBefore } from './still-holds'

export type LetterEnd = 'sent' | 'cancelled' | 'not-ours'

/** A letter that could not leave for a day says what is no longer so: it is put aside, visibly. */
const TOO_OLD_HOURS = 24

interface Letter {
  id: string
  to_address: string
  subject: string
  body: string
  calendar: string | null
  message_id: string
  due_work_id: string | null
  recorded_at: Date
}

/**
 * Sends one letter while its row is locked, and notes that it went. A crash between the two sends it again under the
 * same Message-ID, which a mailbox shows once. What its reminder was for is asked again first.
 */
export async function sendLetter(name: {
  readonly clinicId: string
  readonly id: string
}): Promise<LetterEnd> {
  const system = systemOf(name.clinicId)
  try {
    const outcome = await act(system, (occasion) => deliver(occasion, name.id))
    return outcome.ok ? outcome.value : 'not-ours'
  } catch (error) {
    const problem = reportBroken('mail.send', error)
    const forGood = isRefusedForGood(error)
    await act(system, (occasion) => countTry(occasion, name.id, problem, forGood))
    if (forGood) return 'not-ours'
    throw error
  }
}

async function deliver(occasion: Occasion, id: string): Promise<Outcome<LetterEnd>> {
  const { tx, viewer, now } = occasion
  const clinicId = viewer.clinicId
  const [letter] = await tx.$queryRaw<Letter[]>(Prisma.sql`
    SELECT id, to_address, subject, body, calendar, message_id, due_work_id, recorded_at FROM outgoing_mail
     WHERE clinic_id = ${clinicId}::uuid AND id = ${id}::uuid AND status = 'queued' FOR UPDATE SKIP LOCKED`)
  const smtpUrl = env().smtpUrl
  if (!letter || !smtpUrl) return done('not-ours')
  const problem = (await fellAwayBefore(occasion, letter.due_work_id))
    ? 'the appointment changed'
    : hoursBetween(letter.recorded_at, now) > TOO_OLD_HOURS
      ? 'too old to send'
      : null
  if (problem) {
    await tx.outgoingMail.updateMany({
      where: { clinicId, id },
      data: { status: 'cancelled', problem },
    })
    return done('cancelled')
  }
  await handToServer(smtpUrl, {
    from: env().mailFrom,
    to: letter.to_address,
    subject: letter.subject,
    text: letter.body,
    messageId: letter.message_id,
    calendar: letter.calendar,
  })
  await tx.outgoingMail.updateMany({
    where: { clinicId, id },
    // A letter may carry a link or a code that opens something: once it is on its way, no copy stays here.
    data: {
      status: 'sent',
      body: '',
      calendar: null,
      sentAt: now,
      problem: null,
      attempts: { increment: 1 },
    },
  })
  return done('sent')
}

async function countTry(
  occasion: Occasion,
  id: string,
  problem: string,
  forGood: boolean,
): Promise<Outcome<null>> {
  await occasion.tx.$executeRaw(Prisma.sql`
    UPDATE outgoing_mail
       SET attempts = attempts + 1, problem = ${`not taken by the mail server, see ${problem} in the log`},
           status = CASE WHEN ${forGood} OR attempts + 1 >= ${MAIL_TRIES}::int THEN 'failed' ELSE status END
     WHERE clinic_id = ${occasion.viewer.clinicId}::uuid AND id = ${id}::uuid AND status = 'queued'`)
  return done(null)
}
