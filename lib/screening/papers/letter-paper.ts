import 'server-only'
import { contactOf } from '@/lib/clients/queries'
import { letterhead } from '@/lib/clinics/letterhead'
import { sayFor } from '@/lib/i18n/say'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Block } from '@/lib/papers/paper'
import type { PaperForViewer } from '@/lib/papers/paper-route'
import { signedBlock } from '@/lib/screening/papers/signed-block'
import { storedDetermination } from '@/lib/screening/stored-determination'
import { formatFullDay } from '@/lib/time/format'

/** The letter to a client, exactly as it was signed; null where there is none for this viewer. */
export async function letterPaper(
  occasion: Occasion,
  clientId: string | null,
  determinationId: string | null,
): Promise<PaperForViewer | null> {
  const contact = clientId ? await contactOf(occasion, clientId) : null
  const stored = determinationId ? await storedDetermination(occasion, determinationId) : null
  if (!contact || !stored || stored.clientId !== contact.id) return null
  const words = { screening: sayFor('screening'), judging: sayFor('judging') }
  const { zone } = stored.snapshot
  const until: Block[] = stored.clearedUntil
    ? [
        {
          kind: 'paragraph',
          tone: 'strong',
          text: words.judging('paper.until', { date: formatFullDay(stored.clearedUntil, zone) }),
        },
      ]
    : []
  return {
    of: { table: 'screening_determination', rowId: stored.id, clientId: contact.id },
    paper: {
      id: stored.id,
      language: 'en',
      title: words.judging('paper.letter'),
      subtitle: formatFullDay(stored.signedAt, zone),
      letterhead: await letterhead(occasion),
      fixedAt: stored.signedAt,
      body: [
        { kind: 'paragraph', text: words.judging('paper.dear', { name: contact.preferredName }) },
        { kind: 'paragraph', text: stored.letter },
        ...until,
        signedBlock(stored, words),
      ],
    },
  }
}
