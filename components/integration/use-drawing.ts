'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { drawAction } from '@/lib/integration/journal-actions'
import { type DrawnLine, MOST_LINES_AT_ONCE } from '@/lib/integration/drawing-model'
import type { PromptId } from '@/lib/integration/model'
import type { SaveStatus } from './use-autosave'
import { type LinesDraft, linesHere } from './use-came-back'
import { useDraft } from './use-draft'

type Done =
  | { readonly kind: 'add'; readonly lines: readonly DrawnLine[] }
  | { readonly kind: 'take'; readonly lines: readonly DrawnLine[] }

export type Of = {
  readonly entryId: string
  readonly clientId: string
  readonly promptId: PromptId | null
  readonly clinicPromptId: string | null
}

const EVERY_MS = 2_000
const AFTER_FAILURE_MS = 10_000
const renamed = (lines: readonly DrawnLine[]) =>
  lines.map((line) => ({ ...line, id: crypto.randomUUID() }))

/**
 * A drawing that keeps itself: lines wait sealed on this device until the clinic has them. Undoing takes lines away;
 * doing it again draws them anew, under new names, since a line that was taken stays away.
 */
export function useDrawing(of: Of, initial: readonly DrawnLine[]) {
  const { entryId, clientId, promptId, clinicPromptId } = of
  const [lines, setLines] = useState(initial)
  const [past, setPast] = useState<readonly Done[]>([])
  const [future, setFuture] = useState<readonly Done[]>([])
  const [status, setStatus] = useState<SaveStatus>({ kind: 'idle' })
  const waiting = useRef<{ add: readonly DrawnLine[]; take: readonly string[] }>({
    add: [],
    take: [],
  })
  const sending = useRef<{ add: DrawnLine[]; take: string[]; key: string } | null>(null)
  const busy = useRef(false)
  const notBefore = useRef(0)
  const draft = useDraft(clientId, 'lines', entryId)

  const keepHere = useCallback(() => {
    const { add, take } = waiting.current
    const some = add.length + take.length > 0
    draft(some ? { add: [...add], take: [...take], promptId, clinicPromptId } : null)
  }, [draft, promptId, clinicPromptId])

  const save = useCallback(async () => {
    const { add, take } = waiting.current
    if (busy.current || add.length + take.length === 0) return
    sending.current ??= {
      add: add.slice(0, MOST_LINES_AT_ONCE),
      take: [...take],
      key: crypto.randomUUID(),
    }
    const { key, ...sent } = sending.current
    busy.current = true
    setStatus({ kind: 'saving' })
    const answer = await drawAction(
      { entryId, clientId, promptId, clinicPromptId, ...sent },
      key,
    ).catch(() => null)
    busy.current = false
    if (answer?.status === 'done') {
      sending.current = null
      const names = new Set(sent.add.map(({ id }) => id))
      const now = waiting.current
      waiting.current = {
        add: now.add.filter(({ id }) => !names.has(id)),
        take: now.take.filter((id) => !sent.take.includes(id)),
      }
      notBefore.current = 0
      keepHere()
      const rest = waiting.current.add.length + waiting.current.take.length
      setStatus(rest > 0 ? { kind: 'unsaved' } : { kind: 'saved', beside: false })
      return
    }
    notBefore.current = Date.now() + AFTER_FAILURE_MS
    setStatus(
      answer?.status === 'refused'
        ? { kind: 'refused', title: answer.title, detail: answer.detail }
        : { kind: answer?.status === 'signed-out' ? 'signedOut' : 'notKept' },
    )
  }, [entryId, clientId, promptId, clinicPromptId, keepHere])

  const change = useCallback(
    ({ kind, lines: changed }: Done) => {
      const names = new Set(changed.map(({ id }) => id))
      const { add, take } = waiting.current
      setLines((before) =>
        kind === 'add' ? [...before, ...changed] : before.filter(({ id }) => !names.has(id)),
      )
      waiting.current =
        kind === 'add' ? { add: [...add, ...changed], take } : { add, take: [...take, ...names] }
      keepHere()
      setStatus((was) => (was.kind === 'idle' || was.kind === 'saved' ? { kind: 'unsaved' } : was))
    },
    [keepHere],
  )

  const act = (done: Done) => {
    change(done)
    setPast((before) => [...before, done])
    setFuture([])
  }
  const turn = (done: Done): Done =>
    done.kind === 'add'
      ? { kind: 'take', lines: done.lines }
      : { kind: 'add', lines: renamed(done.lines) }
  const undo = () => {
    const last = past.at(-1)
    if (!last) return
    const back = turn(last)
    change(back)
    setPast(past.slice(0, -1))
    setFuture([...future, back])
  }
  const redo = () => {
    const next = future.at(-1)
    if (!next) return
    const again = turn(next)
    change(again)
    setFuture(future.slice(0, -1))
    setPast([...past, again])
  }

  useEffect(() => {
    const goOn = (found: LinesDraft | null) => {
      if (!found) return
      const { add, take } = waiting.current
      waiting.current = { add: [...found.add, ...add], take: [...found.take, ...take] }
      const gone = new Set(waiting.current.take)
      setLines((before) => {
        const here = new Set(before.map(({ id }) => id))
        const back = found.add.filter(({ id }) => !here.has(id))
        return [...before, ...back].filter(({ id }) => !gone.has(id))
      })
    }
    void linesHere(clientId, entryId).then(goOn, () => undefined)
  }, [clientId, entryId])

  useEffect(() => {
    const tick = setInterval(() => {
      if (Date.now() >= notBefore.current) void save()
    }, EVERY_MS)
    const now = () => void save()
    window.addEventListener('online', now)
    return () => {
      clearInterval(tick)
      window.removeEventListener('online', now)
      void save()
    }
  }, [save])

  return {
    lines,
    status,
    draw: (line: DrawnLine) => act({ kind: 'add', lines: [line] }),
    clear: () => act({ kind: 'take', lines }),
    undo: past.length > 0 ? undo : null,
    redo: future.length > 0 ? redo : null,
  }
}
