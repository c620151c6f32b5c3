'use client'

import { createContext, useContext, useEffect, useRef, useState } from 'react'
import { dropSealed, holdKey, holdOwnKey, keepSealed, sealedUnder } from './sealed-store'
import { type Typed, isEmpty, isTyped, putBack, typedOf } from './typed-fields'

/** Whose half-typed words a page keeps, and the key that came with it; null: one that this device makes for itself. */
export interface HalfTyped {
  readonly owner: string
  readonly key: string | null
  /** With `{time}`. */
  readonly back: string
}
export const HalfTypedOf = createContext<HalfTyped | null>(null)

/** A form tells by this event that what was typed has arrived. */
export const ARRIVED = 'stillwater:arrived'

const PREFIX = 'half-typed '
const time = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' })

type Props = {
  /** Which form it is, among all that this owner sees. */
  readonly place: string
  /** What is older is not put back: a reading of an hour ago is no reading. */
  readonly forMinutes?: number
  /** A tick by which somebody says that they have looked is never made by a page. */
  readonly withoutTicks?: boolean
  readonly onBack?: (typed: Typed) => void
}

/**
 * Stands inside of a form and keeps what is typed there sealed on this device, key by key, until it has arrived. After a
 * killed tab or a sign-in that ended, the next page of the same owner puts it back, and says so.
 */
export function KeepsTyped({ place, forMinutes, withoutTicks = false, onBack }: Props) {
  const typed = useContext(HalfTypedOf)
  const mark = useRef<HTMLParagraphElement>(null)
  const [back, setBack] = useState('')
  const told = useRef(onBack)
  useEffect(() => {
    told.current = onBack
  }, [onBack])
  const { owner, key = null } = typed ?? {}
  useEffect(() => {
    const form = mark.current?.closest('form')
    if (!form || owner === undefined) return
    if (key === null) holdOwnKey(owner)
    else holdKey(owner, key)
    return watch(form, owner, PREFIX + place, {
      forMinutes,
      withoutTicks,
      back: (at, values) => {
        setBack(time.format(at))
        told.current?.(values)
      },
      gone: () => setBack(''),
    })
  }, [owner, key, place, forMinutes, withoutTicks])
  return (
    <p ref={mark} role="status" className={back ? 'font-semibold text-ink-soft' : 'sr-only'}>
      {back && typed ? typed.back.replace('{time}', back) : ''}
    </p>
  )
}

function watch(
  form: HTMLFormElement,
  owner: string,
  place: string,
  tell: {
    readonly forMinutes: number | undefined
    readonly withoutTicks: boolean
    readonly back: (at: number, values: Typed) => void
    readonly gone: () => void
  },
): () => void {
  let alive = true
  let wish: Typed | null | undefined
  let busy = false
  // The newest state, and then again the newest of those that came meanwhile. Typing never waits.
  const settle = async () => {
    if (busy) return
    busy = true
    while (wish !== undefined) {
      const next = wish
      wish = undefined
      const kept = next
        ? keepSealed(owner, place, { at: Date.now(), values: next })
        : dropSealed(owner, place)
      await kept.catch(() => false)
    }
    busy = false
  }
  const keep = () => {
    const values = typedOf(form, tell.withoutTicks)
    wish = isEmpty(values) ? null : values
    void settle()
  }
  const drop = () => {
    tell.gone()
    wish = null
    void settle()
  }
  form.addEventListener('input', keep)
  form.addEventListener('reset', drop)
  form.addEventListener(ARRIVED, drop)
  const open = async () => {
    const found = await sealedUnder(owner, place)
    const kept = found.find((each) => each.place === place)?.value
    if (!alive || !isTyped(kept)) return
    const oldest = Date.now() - (tell.forMinutes ?? Infinity) * 60_000
    if (kept.at < oldest) await dropSealed(owner, place)
    else if (putBack(form, kept.values)) tell.back(kept.at, kept.values)
  }
  open().catch(() => null)
  return () => {
    alive = false
    form.removeEventListener('input', keep)
    form.removeEventListener('reset', drop)
    form.removeEventListener(ARRIVED, drop)
  }
}
