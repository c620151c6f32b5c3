/** What a command answers: the thing that was done, or a coded refusal that carries its facts. A throw is for the impossible. */
export type Outcome<Value, Refused extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: Value }
  | NotDone<Refused>

/** `kept`: what the command wrote before it refused stays written. */
export interface NotDone<Refused extends Refusal = Refusal> {
  readonly ok: false
  readonly refusal: Refused
  readonly kept?: true
}

/** An expected "no". Its sentences are `refusal.<code>.title|detail|next` in the subject's catalogue; `facts` fill them. */
export interface Refusal<Code extends string = string> {
  readonly code: Code
  readonly facts?: Facts
}

export type Facts = Readonly<Record<string, string | number>>

export const done = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
})

export const refused = <Code extends string>(
  code: Code,
  facts?: Facts,
): NotDone<Refusal<Code>> => ({
  ok: false,
  refusal: facts ? { code, facts } : { code },
})

/** Refuses, and keeps what was written on the way. */
export const refusedAndKept = <Code extends string>(
  code: Code,
  facts?: Facts,
): NotDone<Refusal<Code>> => ({
  ...refused(code, facts),
  kept: true,
})
