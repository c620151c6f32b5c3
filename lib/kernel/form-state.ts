/** What a form shows after it was sent. What a person typed comes back with every answer but `done`. */
export type FormState =
  | { status: 'idle' }
  | { status: 'invalid'; fields: Record<string, string>; values: FormValues }
  | { status: 'refused'; title: string; detail: string; next?: string; values: FormValues }
  | { status: 'changed'; detail: string; values: FormValues }
  | { status: 'signed-out'; detail: string; values: FormValues }
  | { status: 'broken'; id: string; values: FormValues }
  | { status: 'done'; message?: string }

export type FormValues = Record<string, string | string[]>

export const idle: FormState = { status: 'idle' }

/** The answer to a call that is not a form: an autosave, a tap on the session screen. */
export type Answer<Value> =
  | { status: 'done'; value: Value }
  | { status: 'invalid'; fields: Record<string, string> }
  | { status: 'refused'; code: string; title: string; detail: string }
  | { status: 'signed-out'; detail: string }
  | { status: 'broken'; id: string }
