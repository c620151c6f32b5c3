import 'server-only'
import { randomUUID } from 'node:crypto'
import { openText, sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import type { SaveEntry } from './journal-schema'
import { PROMPTS } from './model'
import { entryBody, revisionBody } from './sealed-places'

type By = Occasion<ClientViewer>

/**
 * What the page learns: under which revision its words are kept, and whether they stand beside what another device
 * wrote meanwhile. Never any words: this answer is kept with the call's key.
 */
export interface SavedEntry {
  readonly revision: number
  readonly beside: boolean
}

export type SaveRefusal = Refusal<'not_found' | 'other_person'>

interface Kept {
  readonly id: string
  readonly revision: number
  readonly body: Uint8Array
}

/**
 * Keeps what somebody wrote. Words that go on from the entry's newest text become its text. Words that go on from an
 * older one, since another device wrote meanwhile, are kept beside it: neither is lost. Words that hold the whole of the
 * newest text and go on (the answer to an earlier sending was lost) are that text, going on.
 */
export async function saveEntry(
  occasion: By,
  input: SaveEntry,
): Promise<Outcome<SavedEntry, SaveRefusal>> {
  const { viewer } = occasion
  if (input.clientId !== viewer.clientId) return refused('other_person')
  const entry = await lockedEntry(occasion, input.entryId)
  if (!entry) return input.baseRevision === 0 ? begin(occasion, input) : refused('not_found')
  const standing = (await textOf(occasion, entry)) ?? ''
  if (standing === input.text) return done({ revision: entry.revision, beside: false })
  const revision = (await newestRevision(occasion, entry.id)) + 1
  const isNext = input.baseRevision === entry.revision || goesOn(input.text, standing)
  const baseRevision = isNext ? entry.revision : input.baseRevision
  await keepRevision(occasion, { ...input, revision, baseRevision })
  if (!isNext) return done({ revision, beside: true })
  await writeText(occasion, entry.id, input.text, revision)
  return done({ revision, beside: false })
}

const goesOn = (text: string, standing: string): boolean =>
  standing !== '' && text.startsWith(standing)

/** The entry of this client, locked against a second writer. */
export async function lockedEntry({ tx, viewer }: By, entryId: string): Promise<Kept | null> {
  const [row] = await tx.$queryRaw<Kept[]>`
    SELECT id, revision, body FROM journal_entry
     WHERE clinic_id = ${viewer.clinicId}::uuid AND client_id = ${viewer.clientId}::uuid AND id = ${entryId}::uuid
       FOR UPDATE`
  return row ?? null
}

const textOf = (occasion: By, { id, body }: Kept) =>
  openText(occasion, occasion.viewer.clientId, entryBody(id), body)

export async function newestRevision({ tx, viewer }: By, entryId: string): Promise<number> {
  const { _max } = await tx.journalRevision.aggregate({
    where: { clinicId: viewer.clinicId, entryId },
    _max: { revision: true },
  })
  return _max.revision ?? 0
}

async function begin(occasion: By, input: SaveEntry): Promise<Outcome<SavedEntry, SaveRefusal>> {
  const { tx, viewer, now } = occasion
  const { entryId: id, text, promptId, clinicPromptId = null } = input
  const { count } = await tx.journalEntry.createMany({
    data: [
      {
        id,
        clientId: viewer.clientId,
        promptId: promptId ? PROMPTS.indexOf(promptId) + 1 : null,
        clinicPromptId: promptId ? null : clinicPromptId,
        body: await sealed(occasion, entryBody(id), text),
        revision: 1,
        writtenAt: now,
        changedAt: now,
        ...stamp(occasion),
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0) return refused('not_found')
  await keepRevision(occasion, { ...input, revision: 1 })
  return done({ revision: 1, beside: false })
}

interface NewRevision {
  readonly entryId: string
  readonly revision: number
  readonly baseRevision: number
  readonly text: string
  readonly device: string | null
}

/** Every acknowledged text stays as it was written. */
export async function keepRevision(occasion: By, revision: NewRevision): Promise<void> {
  const id = randomUUID()
  await occasion.tx.journalRevision.createMany({
    data: [
      {
        id,
        entryId: revision.entryId,
        clientId: occasion.viewer.clientId,
        revision: revision.revision,
        baseRevision: revision.baseRevision,
        body: await sealed(occasion, revisionBody(id), revision.text),
        device: revision.device,
        savedAt: occasion.now,
        ...stamp(occasion),
      },
    ],
  })
}

export async function writeText(
  occasion: By,
  entryId: string,
  text: string,
  revision: number,
): Promise<void> {
  const { tx, viewer, now } = occasion
  await tx.journalEntry.updateMany({
    where: { clinicId: viewer.clinicId, clientId: viewer.clientId, id: entryId },
    data: { body: await sealed(occasion, entryBody(entryId), text), revision, changedAt: now },
  })
}

const sealed = async (occasion: By, place: ReturnType<typeof entryBody>, text: string) =>
  Buffer.from(await sealText(occasion, occasion.viewer.clientId, place, text))
