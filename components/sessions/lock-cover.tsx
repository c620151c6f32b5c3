'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { AlarmLine, type TileWords } from '@/components/board/board-tile'
import { useBoard } from '@/components/board/use-board'
import { Button } from '@/components/ui/button'
import { FormContextOf } from '@/components/ui/form-context'
import { TextField } from '@/components/ui/text-field'
import { useBeep } from '@/components/ui/use-beep'
import { calls, nextDue } from '@/lib/overview/board-model'
import { openCoverAction, stayForSessionAction } from '@/lib/sessions/cover-actions'
import { isWatched } from '@/lib/sessions/states'

export interface LockWords extends Pick<TileWords, 'alarms' | 'taken'> {
  readonly title: string
  readonly lead: string
  readonly since: string
  readonly readingIn: string
  readonly readingDue: string
  readonly lookIn: string
  readonly lookDue: string
  readonly notLive: string
  readonly proof: string
  readonly proofHint: string
  readonly open: string
  readonly wrong: string
  readonly broken: string
}

type Props = {
  readonly words: LockWords
  readonly zone: string
  /** The session whose alarms go on; null on a page of something else. */
  readonly appointmentId: string | null
  readonly onOpen: () => void
}

/** Well before a sign-in of staff falls idle. */
const STAY_MS = 4 * 60_000

const put = (sentence: string, values: Readonly<Record<string, number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''))

/**
 * Covers the screen: minutes, what is due and alarms, and nobody's name. The sign-in is kept for as long as somebody is
 * watched, so that nobody is thrown out of a session; its owner's password or code opens it, and the server decides.
 */
export function LockCover({ words, zone, appointmentId, onOpen }: Props) {
  const cover = useRef<HTMLDialogElement>(null)
  const [problem, setProblem] = useState<string>()
  const [pending, setPending] = useState(false)
  useEffect(() => {
    const dialog = cover.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])

  async function open(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const form = event.currentTarget
    const typed = new FormData(form).get('proof')
    const proof = typeof typed === 'string' ? typed.trim() : ''
    setPending(true)
    const answer = await openCoverAction(
      /^\d{6}$/.test(proof) ? { code: proof } : { confirmPassword: proof },
    ).catch(() => null)
    setPending(false)
    form.reset()
    if (answer?.status === 'done') return onOpen()
    setProblem(answer === null || answer.status === 'broken' ? words.broken : words.wrong)
  }

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
        {appointmentId === null ? null : (
          <Watched appointmentId={appointmentId} words={words} zone={zone} />
        )}
        <FormContextOf
          value={{
            formId: 'cover',
            pending,
            errors: problem ? { proof: problem } : {},
            values: {},
          }}
        >
          <form method="post" onSubmit={(event) => void open(event)} noValidate className="flow">
            <TextField
              name="proof"
              type="password"
              autoComplete="current-password"
              label={words.proof}
              hint={words.proofHint}
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

/** The session goes on behind the cover: its clock, what is due, and its alarms with their sound. */
function Watched({
  appointmentId,
  words,
  zone,
}: Omit<Props, 'onOpen' | 'appointmentId'> & {
  readonly appointmentId: string
}) {
  const { board, line, now } = useBoard(null, '/api/board')
  const tile = board?.tiles.find((each) => each.appointmentId === appointmentId)
  const calling = tile !== undefined && calls(tile, now)
  const watched = tile !== undefined && isWatched(tile.state)
  useBeep(calling)
  useEffect(() => {
    if (!watched) return
    const timer = setInterval(() => void stayForSessionAction({}).catch(() => null), STAY_MS)
    return () => clearInterval(timer)
  }, [watched])
  const lines = (tile ? nextDue(tile, now) : []).flatMap((each) => {
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
    <>
      {line === 'live' ? null : <p className="font-semibold">{words.notLive}</p>}
      {tile?.dosedAt ? (
        <p className="text-4xl font-bold tabular-nums">
          {put(words.since, { minutes: Math.floor((now - tile.dosedAt) / 60_000) })}
        </p>
      ) : null}
      {tile && tile.alarms.length > 0 ? (
        <ul role={calling ? 'alert' : undefined} className="flow-1">
          {tile.alarms.map((alarm) => (
            <AlarmLine
              key={`${alarm.kind} ${alarm.code}`}
              alarm={alarm}
              zone={zone}
              words={words}
            />
          ))}
        </ul>
      ) : null}
      {lines.map((each) => (
        <p key={each} className="text-lg font-semibold">
          {each}
        </p>
      ))}
    </>
  )
}
