import { type Cast, castOf } from '@/lib/db/testing/cast'
import { act, read } from '@/lib/kernel/run'
import { submitScreening } from '../client-commands'
import { requestEvidence } from '../evidence-commands'
import type { RequestEvidenceInput } from '../evidence-forms'
import { evidenceRequests } from '../evidence-queries'
import { answerAll, confirmedNow } from './cleared-client'

/** A client who told of a seizure years ago, and a nurse who asks for the neurologist's note. */
export async function seizureTold(name: string, now: Date) {
  const ours: Cast = await castOf(name, now)
  const nurse = confirmedNow(ours.nurse)
  const { clientId } = ours.client
  await answerAll(ours.client, now, { seizure_ever: 'yes', seizure_last_date: '2019-08-02' })
  await act(ours.client, (o) => submitScreening(o, { signedName: ours.client.name }), { now })
  const ask = (more: Partial<RequestEvidenceInput> = {}, at = now) =>
    act(
      nurse,
      (o) =>
        requestEvidence(o, {
          clientId,
          ruleId: 'SCR-SEIZURE',
          wanted: 'neurology_note_if_within_two_years',
          askOf: 'client',
          dueOn: '2026-05-20',
          ...more,
        }),
      { now: at },
    )
  const asked = async (more: Partial<RequestEvidenceInput> = {}, at = now): Promise<string> => {
    const outcome = await ask(more, at)
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    return outcome.value.requestId
  }
  const lines = (at = now) => read(nurse, (o) => evidenceRequests(o, clientId), { now: at })
  const line = async (id: string) => (await lines()).find((one) => one.id === id)
  return { ours, nurse, clientId, ask, asked, lines, line }
}
