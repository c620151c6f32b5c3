import 'server-only'
import { env } from '@/lib/env'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import type { Occasion } from '@/lib/kernel/occasion'
import { queueMail } from '@/lib/mail/outbox'

interface Recipient {
  readonly email: string
  readonly name: string
}

async function write(
  occasion: Occasion,
  { email, name }: Recipient,
  which: 'toStaff' | 'toClient',
  path: string,
): Promise<void> {
  const t = wordsFor('messages')
  const clinic = await occasion.tx.clinic.findUniqueOrThrow({
    where: { id: occasion.viewer.clinicId },
    select: { name: true, phone: true },
  })
  await queueMail(occasion, {
    to: email,
    subject: t(`mail.${which}.subject`, { clinic: clinic.name }),
    body: [
      t('mail.greeting', { name }),
      t(`mail.${which}.text`),
      t('mail.link', { link: `${env().appOrigin}${path}` }),
      t('mail.foot', { clinic: clinic.name, phone: clinic.phone }),
    ].join('\n\n'),
  })
}

/** Tells the one who answers, or else the client's guides, or else their clinicians: no name, no words, no health. */
export async function tellCareTeam(
  occasion: Occasion,
  { clientId, assignedId }: { readonly clientId: string; readonly assignedId: string | null },
): Promise<void> {
  const { tx, viewer } = occasion
  const rows = await tx.$queryRaw<{ email: string; display_name: string; part: string }[]>`
    SELECT DISTINCT p.email, m.display_name, t.part
      FROM care_team_member t
      JOIN membership tm ON tm.clinic_id = t.clinic_id AND tm.id = t.member_id
      LEFT JOIN absence a ON a.clinic_id = t.clinic_id AND a.member_id = t.member_id AND a.begun_at IS NOT NULL AND a.ended_at IS NULL
      JOIN membership m ON m.clinic_id = t.clinic_id AND m.id = coalesce(a.cover_id, t.member_id) AND m.status = 'active'
     CROSS JOIN LATERAL person_by_id(m.person_id) p
     WHERE t.clinic_id = ${viewer.clinicId}::uuid AND t.client_id = ${clientId}::uuid AND t.until IS NULL
       AND (${assignedId}::uuid IS NULL OR t.member_id = ${assignedId}::uuid)`
  const guides = rows.filter(({ part }) => part === 'guide')
  for (const { email, display_name } of guides.length > 0 ? guides : rows)
    await write(occasion, { email, name: display_name }, 'toStaff', '/messages')
}

/** Tells the client that something waits for them. */
export async function tellTheClient(occasion: Occasion, clientId: string): Promise<void> {
  const client = await occasion.tx.client.findFirst({
    where: { clinicId: occasion.viewer.clinicId, id: clientId },
    select: { email: true, preferredName: true },
  })
  if (client)
    await write(
      occasion,
      { email: client.email, name: client.preferredName },
      'toClient',
      '/my/messages',
    )
}
