import 'server-only'
import { inEachDemonstration } from './clinics'

/** A letter as the local mailbox shows it. */
export interface KeptLetter {
  readonly id: string
  readonly clinic: string
  readonly zone: string
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly status: 'queued' | 'sent' | 'failed' | 'cancelled'
  readonly writtenAt: Date
}

const MOST_SHOWN = 60
const STATUSES = ['queued', 'sent', 'failed', 'cancelled'] as const

/** The letters of the demonstration clinics, newest first: what their people would find in their own mailboxes. */
export async function localMailbox(): Promise<readonly KeptLetter[]> {
  const perClinic = await inEachDemonstration(async ({ tx, viewer }) => {
    const { clinicId } = viewer
    const clinic = await tx.clinic.findUniqueOrThrow({
      where: { id: clinicId },
      select: { name: true, timeZone: true },
    })
    const rows = await tx.outgoingMail.findMany({
      where: { clinicId },
      select: {
        id: true,
        toAddress: true,
        subject: true,
        body: true,
        status: true,
        recordedAt: true,
      },
      orderBy: { recordedAt: 'desc' },
      take: MOST_SHOWN,
    })
    return rows.map((row): KeptLetter => ({
      id: row.id,
      clinic: clinic.name,
      zone: clinic.timeZone,
      to: row.toAddress,
      subject: row.subject,
      body: row.body,
      status: STATUSES.find((known) => known === row.status) ?? 'queued',
      writtenAt: row.recordedAt,
    }))
  })
  return perClinic
    .flat()
    .toSorted((one, other) => other.writtenAt.getTime() - one.writtenAt.getTime())
    .slice(0, MOST_SHOWN)
}
