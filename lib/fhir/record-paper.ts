import 'server-only'
import { letterhead } from '@/lib/clinics/letterhead'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import type { Paper } from '@/lib/papers/paper'
import { zoneName } from '@/lib/time/format'
import { answerBlocks, decisionBlocks, medicineBlocks, personBlocks } from './papers/care-blocks'
import { howItWentBlocks, sessionBlocks } from './papers/course-blocks'
import { keptBlocks } from './papers/kept-blocks'
import { openingBlocks, ownBlocks } from './papers/own-blocks'
import { recordWords } from './papers/record-words'
import type { WholeRecord } from './record'

/** The whole record to read and to print. As long as nothing is added to it, its bytes are the same. */
export async function recordPaper(
  occasion: Occasion<ClientViewer>,
  record: WholeRecord,
): Promise<Paper> {
  const words = recordWords(occasion.viewer.timeZone)
  const fixedAt = lastChangeOf(record)
  return {
    id: record.contact.id,
    language: 'en',
    title: words.say('title'),
    subtitle: words.say('subtitle', { zone: zoneName(fixedAt, words.zone) }),
    letterhead: await letterhead(occasion),
    fixedAt,
    body: [
      { kind: 'notice', title: words.say('careTitle'), text: words.say('care') },
      ...personBlocks(record, words),
      ...decisionBlocks(record, words),
      ...answerBlocks(record, words),
      ...medicineBlocks(record, words),
      ...sessionBlocks(record, words),
      ...howItWentBlocks(record, words),
      ...ownBlocks(record, words),
      { kind: 'heading', text: words.say('part.more') },
      ...keptBlocks(record, words),
      ...openingBlocks(record, words),
    ],
  }
}

/** When something last came into it: the record's own time, and not that of printing. */
function lastChangeOf(record: WholeRecord): Date {
  const instants = [
    ...record.careTeam.flatMap(({ since, until }) => [since, until]),
    ...record.consents.flatMap(({ signedAt, withdrawnAt }) => [signedAt, withdrawnAt]),
    ...record.screenings.map(({ at }) => at),
    ...record.determinations.flatMap(({ signedAt, withdrawn }) => [signedAt, withdrawn?.at]),
    ...record.medicines.flatMap(({ recordedAt, endedAt }) => [recordedAt, endedAt]),
    ...record.measures.map(({ authoredAt }) => authoredAt),
    ...record.checkIns.map(({ at }) => at),
    ...record.sessions.flatMap(({ sessionTransitions }) => sessionTransitions.map(({ at }) => at)),
    ...record.alerts.flatMap((each) => [each.raisedAt, each.acknowledgedAt, each.closedAt]),
    ...record.journal.map(({ at }) => at),
    ...record.messages.map(({ at }) => at),
    ...record.kept.map(({ at }) => at),
    ...record.openings.map(({ at }) => at),
  ]
  return new Date(Math.max(0, ...instants.map((at) => at?.getTime() ?? 0)))
}
