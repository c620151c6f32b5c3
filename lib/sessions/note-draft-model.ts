import type { useTranslations } from 'next-intl'
import type { Happened, SessionScreen } from './screen-model'

export type DraftWords = ReturnType<typeof useTranslations<'sessions'>>
/** One sentence of the draft, and the entries of the recorder that it says again: never none. */
export interface DraftSentence {
  readonly text: string
  readonly from: readonly string[]
}
/** Sentences that belong together; the note begins a line with each. */
export type DraftPart = readonly DraftSentence[]

export type Recorded = Pick<SessionScreen, 'happened' | 'leaving' | 'zone' | 'adverse'>
export type Of<Kind extends Happened['kind']> = Extract<Happened, { readonly kind: Kind }>

export const ofKind = <Kind extends Happened['kind']>(
  { happened }: Pick<Recorded, 'happened'>,
  kind: Kind,
): readonly Of<Kind>[] => happened.filter((each): each is Of<Kind> => each.kind === kind)
