import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import type { InsightState } from './model'
import { planAtHand, sealed } from './plan-at-hand'
import { planOf } from './plan-queries'
import type {
  intentionSchema,
  pieceSchema,
  stepFormSchema,
  stepMoveFormSchema,
} from './plan-schema'
import { moveStep as moveByRule, type StepRefusal } from './rules'
import { insightWords, planIntention, stepAction, stepTitle } from './sealed-places'

type By = Occasion<ClientViewer>

export async function setIntention(
  occasion: By,
  { intention }: z.output<typeof intentionSchema>,
): Promise<Outcome<null>> {
  const id = await planAtHand(occasion)
  const { tx, viewer } = occasion
  await tx.integrationPlan.updateMany({
    where: { clinicId: viewer.clinicId, clientId: viewer.clientId, id },
    data: { intention: await sealed(occasion, planIntention(id), intention) },
  })
  return done(null)
}

export async function noteInsight(
  occasion: By,
  { words }: { readonly words: string },
): Promise<Outcome<null>> {
  const planId = await planAtHand(occasion)
  const id = randomUUID()
  const { tx, viewer, now } = occasion
  await tx.insight.createMany({
    data: [
      {
        id,
        planId,
        clientId: viewer.clientId,
        words: await sealed(occasion, insightWords(id), words),
        notedAt: now,
        ...stamp(occasion),
      },
    ],
  })
  return done(null)
}

/** Keeps an insight, parks it for later, or lets it go; each can be changed again. */
export async function chooseInsight(
  { tx, viewer }: By,
  { insightId, choice }: { readonly insightId: string; readonly choice: InsightState },
): Promise<Outcome<null, Refusal<'not_found'>>> {
  const { count } = await tx.insight.updateMany({
    where: { clinicId: viewer.clinicId, clientId: viewer.clientId, id: insightId },
    data: { choice },
  })
  return count === 0 ? refused('not_found') : done(null)
}

/** Adds something to do. A large one begins as an idea, like every other: nothing is begun by writing it down. */
export async function addStep(
  occasion: By,
  input: z.output<typeof stepFormSchema>,
): Promise<Outcome<null>> {
  await writeStep(occasion, await planAtHand(occasion), { ...input, parentId: null, state: 'idea' })
  return done(null)
}

/** "Too big": a small piece comes first and is next, and the step itself counts as large from now on. */
export async function addPiece(
  occasion: By,
  { stepId, ...piece }: z.output<typeof pieceSchema>,
): Promise<Outcome<null, Refusal<'not_found'>>> {
  const planId = await planAtHand(occasion)
  const { tx, viewer } = occasion
  const { count } = await tx.planStep.updateMany({
    where: { clinicId: viewer.clinicId, clientId: viewer.clientId, planId, id: stepId },
    data: { size: 'large' },
  })
  if (count === 0) return refused('not_found')
  await writeStep(occasion, planId, { ...piece, size: 'small', parentId: stepId, state: 'next' })
  return done(null)
}

/** Moves a step by the rule: a large one is next only once it has a small piece. */
export async function moveStep(
  occasion: By,
  { stepId, to }: z.output<typeof stepMoveFormSchema>,
): Promise<Outcome<null, StepRefusal | Refusal<'not_found'>>> {
  await planAtHand(occasion)
  const { tx, viewer, now } = occasion
  const steps = (await planOf(occasion, viewer.clientId))?.steps ?? []
  const step = steps.find(({ id }) => id === stepId)
  if (!step) return refused('not_found')
  const moved = moveByRule(step, to, steps)
  if (!moved.ok) return moved
  await tx.planStep.updateMany({
    where: { clinicId: viewer.clinicId, clientId: viewer.clientId, id: stepId },
    data: { state: to, doneAt: to === 'done' ? now : null },
  })
  return done(null)
}

type NewStep = z.output<typeof stepFormSchema> & {
  readonly parentId: string | null
  readonly state: 'idea' | 'next'
}

/** Writes a step at the end of the plan; answers its name. */
export async function writeStep(occasion: By, planId: string, step: NewStep): Promise<string> {
  const id = randomUUID()
  const { tx, viewer } = occasion
  const position = await tx.planStep.count({ where: { clinicId: viewer.clinicId, planId } })
  const { title, firstAction } = step
  await tx.planStep.createMany({
    data: [
      {
        id,
        planId,
        clientId: viewer.clientId,
        parentId: step.parentId,
        title: await sealed(occasion, stepTitle(id), title),
        firstAction: firstAction ? await sealed(occasion, stepAction(id), firstAction) : null,
        size: step.size,
        energy: step.energy,
        state: step.state,
        position,
        ...stamp(occasion),
      },
    ],
  })
  return id
}
