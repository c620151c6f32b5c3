import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import type { newPromptSchema, promptChangeSchema } from './prompt-schema'
import { mayKeepPrompts } from './policy'

/** One of the clinic's own questions, as its newest version says it. */
export interface ClinicPrompt {
  /** The version's own id, which an entry that answers it keeps. */
  readonly id: string
  readonly promptId: string
  readonly version: number
  readonly question: string
  readonly inUse: boolean
  readonly since: Date
  readonly by: string
}

/** Most questions of a clinic that are asked at the same time: a person should not have to read a questionnaire. */
export const MOST_PROMPTS = 20

/** The clinic's own questions in their newest versions, in the order in which they were first asked. */
export async function clinicPrompts({ tx, viewer }: Occasion): Promise<readonly ClinicPrompt[]> {
  const rows = await tx.clinicPrompt.findMany({
    where: { clinicId: viewer.clinicId },
    select: {
      id: true,
      promptId: true,
      version: true,
      question: true,
      inUse: true,
      recordedAt: true,
      recordedByName: true,
    },
    orderBy: [{ recordedAt: 'asc' }, { version: 'asc' }],
  })
  const newest = new Map<string, ClinicPrompt>()
  for (const { recordedAt, recordedByName, ...row } of rows)
    if (row.version > (newest.get(row.promptId)?.version ?? 0))
      newest.set(row.promptId, { ...row, since: recordedAt, by: recordedByName })
  return [...newest.values()]
}

/** Adds a question of the clinic's own beside the twenty. */
export async function addPrompt(
  occasion: Occasion<StaffViewer>,
  { question }: z.output<typeof newPromptSchema>,
): Promise<Outcome<null, Refusal<'not_found' | 'prompts_many'>>> {
  if (!mayKeepPrompts(occasion.viewer)) return refused('not_found')
  const { tx, viewer } = occasion
  await tx.$queryRaw`SELECT 1 FROM clinic WHERE id = ${viewer.clinicId}::uuid FOR UPDATE`
  const asked = (await clinicPrompts(occasion)).filter(({ inUse }) => inUse)
  if (asked.length >= MOST_PROMPTS) return refused('prompts_many')
  await write(occasion, { promptId: randomUUID(), version: 1, question, inUse: true })
  return done(null)
}

/** Says a question in other words, takes it out of use, or takes it up again: always as a new version. */
export async function changePrompt(
  occasion: Occasion<StaffViewer>,
  { promptId, seen, question, inUse }: z.output<typeof promptChangeSchema>,
): Promise<Outcome<null, Refusal<'not_found' | 'prompt_moved_on' | 'prompts_many'>>> {
  if (!mayKeepPrompts(occasion.viewer)) return refused('not_found')
  const { tx, viewer } = occasion
  await tx.$queryRaw`SELECT 1 FROM clinic WHERE id = ${viewer.clinicId}::uuid FOR UPDATE`
  const prompts = await clinicPrompts(occasion)
  const standing = prompts.find((each) => each.promptId === promptId)
  if (!standing) return refused('not_found')
  if (standing.version !== seen) return refused('prompt_moved_on')
  const use = inUse === 'yes'
  if (standing.question === question && standing.inUse === use) return done(null)
  if (use && !standing.inUse && prompts.filter((each) => each.inUse).length >= MOST_PROMPTS)
    return refused('prompts_many')
  await write(occasion, { promptId, version: standing.version + 1, question, inUse: use })
  return done(null)
}

type NewVersion = Pick<ClinicPrompt, 'promptId' | 'version' | 'question' | 'inUse'>

async function write(occasion: Occasion<StaffViewer>, version: NewVersion): Promise<void> {
  await occasion.tx.clinicPrompt.createMany({
    data: [{ id: randomUUID(), ...version, ...stamp(occasion) }],
  })
}
