/** What a command answers: the thing that was done, or a coded refusal that carries its facts. A throw is for the impossible. */
export type Outcome<Value, Refused extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refused }

/** An expected "no". `code` is a key of the subject's `words.ts`; `facts` fill the sentence. */
export interface Refusal<Code extends string = string> {
  readonly code: Code
  readonly facts?: Readonly<Record<string, string | number>>
}

export const done = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value })

export const refused = <Code extends string>(
  code: Code,
  facts?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly refusal: Refusal<Code> } => ({
  ok: false,
  refusal: facts ? { code, facts } : { code },
})
