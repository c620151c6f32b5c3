import type {
  Energy,
  HabitAnswer,
  InsightState,
  PromptId,
  StepSize,
  StepState,
  SupportKind,
} from './model'
import type { StepRefusal } from './rules'

/** Keys under `integration`. No state of a step has a colour that says failure. */
export const promptKey = (prompt: PromptId) => `prompt.${prompt}` as const
export const stepStateKey = (state: StepState) => `stepState.${state}` as const
export const stepSizeKey = (size: StepSize) => `stepSize.${size}` as const
export const energyKey = (energy: Energy) => `energy.${energy}` as const
export const insightStateKey = (state: InsightState) => `insightState.${state}` as const
export const habitAnswerKey = (answer: HabitAnswer) => `habitAnswer.${answer}` as const
export const supportKey = (kind: SupportKind) => `support.${kind}` as const
export const stepRefusalKey = (code: StepRefusal['code']) => `refusal.${code}` as const
