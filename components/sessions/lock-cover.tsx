'use client'

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { FormContextOf } from '@/components/ui/form-context'
import { TextField } from '@/components/ui/text-field'
import { openCoverAction, stayForSessionAction } from '@/lib/sessions/cover-actions'
import type { NextDue } from '@/lib/overview/board-model'

export interface LockWords {
  readonly title: string
  readonly lead: string
  readonly since: string
  readonly readingIn: string
  readonly readingDue: string
  readonly lookIn: string
  readonly lookDue: string
  readonly password: string
  readonly open: string
  readonly wrong: string
  readonly broken: string
}

type Props = {
  readonly words: LockWords
  readonly since: number | null
  readonly due: readonly NextDue[]
  readonly onOpen: () => void
  readonly children: ReactNode
}

/** Well before a sign-in of staff falls idle. */
const STAY_MS = 4 * 60_000

const put = (sentence: string, values: Readonly<Record<string, number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''))

/**
 * Covers the session's screen: minutes, what is due and alarms, and nobody's name. The sign-in is kept for as long as
 * somebody is watched, so that nobody is thrown out of a session; the password opens it.
 */
export function LockCover({ words, since, due, onOpen, children }: Props) {
  const cover = useRef<HTMLDialogElement>(null)
  const [problem, setProblem] = useState<string>()
  const [pending, setPending] = useState(false)
  useEffect(() => {
    const dialog = cover.current
    dialog?.showModal()
    const timer = setInterval(() => void stayForSessionAction({}).catch(() => null), STAY_MS)
    return () => {
      clearInterval(timer)
      dialog?.close()
    }
  }, [])

  async function open(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const form = event.currentTarget
    const password = new FormData(form).get('confirmPassword')
    setPending(true)
    const answer = await openCoverAction({
      confirmPassword: typeof password === 'string' ? password : '',
    }).catch(() => null)
    setPending(false)
    form.reset()
    if (answer?.status === 'done') return onOpen()
    setProblem(answer === null || answer.status === 'broken' ? words.broken : words.wrong)
  }

  const lines = due.flatMap((each) => {
    if (each.kind === 'reading')
      return [
        put(each.due ? words.readingDue : words.readingIn, {
          minutes: each.inMin,
          minute: each.minute,
        }),
      ]
    if (each.kind !== 'look') return []
    return [put(each.step === 'quiet' ? words.lookIn : words.lookDue, { minutes: each.inMin })]
  })
  return (
    <dialog
      ref={cover}
      aria-label={words.title}
      onCancel={(event) => event.preventDefault()}
      className="m-0 h-dvh max-h-none w-screen max-w-none bg-paper p-6 text-ink"
    >
      <div className="mx-auto flex min-h-full max-w-md flex-col justify-center flow">
        <h2 className="text-2xl">{words.title}</h2>
        <p className="text-ink-soft">{words.lead}</p>
        {since === null ? null : (
          <p className="text-4xl font-bold tabular-nums">{put(words.since, { minutes: since })}</p>
        )}
        {children}
        {lines.map((line) => (
          <p key={line} className="text-lg font-semibold">
            {line}
          </p>
        ))}
        <FormContextOf
          value={{
            formId: 'cover',
            pending,
            errors: problem ? { confirmPassword: problem } : {},
            values: {},
          }}
        >
          <form method="post" onSubmit={(event) => void open(event)} noValidate className="flow">
            <TextField
              name="confirmPassword"
              type="password"
              autoComplete="current-password"
              label={words.password}
            />
            <Button type="submit" size="large" wide aria-disabled={pending || undefined}>
              {words.open}
            </Button>
          </form>
        </FormContextOf>
      </div>
    </dialog>
  )
}
