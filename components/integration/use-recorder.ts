'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { LONGEST_VOICE_S, VOICE_BITS_PER_SECOND } from '@/lib/integration/voice-model'
import { dropSound, keepSound, sendSound, soundsHere, type Spoken } from './sealed-sounds'

export type Recording =
  | { readonly kind: 'idle' | 'asking' | 'sending' | 'kept' }
  | { readonly kind: 'unsupported' | 'denied' | 'noMicrophone' | 'openAfresh' }
  | { readonly kind: 'recording'; readonly seconds: number }
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'waits' | 'notKept' }

const KINDS = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']

const isSupported = () => typeof MediaRecorder !== 'undefined' && 'mediaDevices' in navigator

/** A page that was reached from another one may still stand under that one's rules: then it is opened afresh. */
function isAllowedHere(): boolean {
  const rules = (
    document as { readonly featurePolicy?: { allowsFeature: (name: string) => boolean } }
  ).featurePolicy
  return rules?.allowsFeature('microphone') ?? true
}

/** Seconds of speech after which what was spoken so far is sealed on the device again. */
const SEAL_EVERY_S = 3
const AGAIN_AFTER_MS = 10_000

interface Of {
  readonly entryId: string
  readonly clientId: string
}

/**
 * Records one voice note at a time, to the length that is allowed. What is spoken is sealed on this device as it is spoken,
 * until the clinic has it: a closed tab or a dead network loses no more than the last seconds.
 */
export function useRecorder({ entryId, clientId }: Of, onKept: () => void) {
  const [state, setState] = useState<Recording>({ kind: 'idle' })
  const recorder = useRef<MediaRecorder | null>(null)
  const spoken = useRef<Spoken | null>(null)
  const busy = useRef(false)
  /** One sealing after the other: the newest is the last. Answers whether it lies sealed on the device. */
  const sealing = useRef<Promise<boolean>>(Promise.resolve(false))

  const seal = useCallback(
    (one: Spoken) => {
      sealing.current = sealing.current.then(() => keepSound(clientId, one))
      return sealing.current
    },
    [clientId],
  )

  const send = useCallback(async () => {
    const one = spoken.current
    if (!one || busy.current) return
    busy.current = true
    setState({ kind: 'sending' })
    const sent = await sendSound(one)
    busy.current = false
    const isSealed = await sealing.current
    if (sent.kind === 'kept') {
      spoken.current = null
      await dropSound(clientId, one.id)
      setState({ kind: 'kept' })
      onKept()
    } else if (sent.kind === 'refused') setState(sent)
    else setState({ kind: isSealed ? 'waits' : 'notKept' })
  }, [clientId, onKept])

  useEffect(() => {
    let alive = true
    const goOn = (found: readonly Spoken[]) => {
      const own = found.find((each) => each.entryId === entryId)
      if (!alive || !own || spoken.current || recorder.current) return
      spoken.current = own
      sealing.current = Promise.resolve(true)
      void send()
    }
    void soundsHere(clientId).then(goOn, () => undefined)
    return () => {
      alive = false
    }
  }, [clientId, entryId, send])

  const waits = state.kind === 'waits' || state.kind === 'notKept'
  useEffect(() => {
    if (!waits) return
    const now = () => void send()
    const tick = setTimeout(now, AGAIN_AFTER_MS)
    window.addEventListener('online', now)
    return () => {
      clearTimeout(tick)
      window.removeEventListener('online', now)
    }
  }, [waits, send])

  async function start() {
    if (!isSupported()) return setState({ kind: 'unsupported' })
    if (!isAllowedHere()) return setState({ kind: 'openAfresh' })
    setState({ kind: 'asking' })
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      record(stream)
    } catch (error) {
      const name = error instanceof DOMException ? error.name : ''
      const none = name === 'NotFoundError' || name === 'NotReadableError'
      setState({ kind: none ? 'noMicrophone' : 'denied' })
    }
  }

  function record(stream: MediaStream) {
    const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind))
    const made = new MediaRecorder(stream, {
      audioBitsPerSecond: VOICE_BITS_PER_SECOND,
      ...(mimeType ? { mimeType } : {}),
    })
    const parts: Blob[] = []
    const id = crypto.randomUUID()
    const begun = Date.now()
    const passed = () => Math.round((Date.now() - begun) / 1000)
    const soFar = (): Spoken => ({
      id,
      entryId,
      sound: new Blob(parts, { type: made.mimeType }),
      seconds: Math.min(passed(), LONGEST_VOICE_S),
    })
    const tick = setInterval(() => {
      if (passed() >= LONGEST_VOICE_S) made.stop()
      else setState({ kind: 'recording', seconds: passed() })
    }, 250)
    made.ondataavailable = ({ data }) => {
      parts.push(data)
      if (parts.length % SEAL_EVERY_S === 1) void seal(soFar())
    }
    made.onstop = () => {
      clearInterval(tick)
      for (const track of stream.getTracks()) track.stop()
      recorder.current = null
      spoken.current = soFar()
      void seal(spoken.current)
      void send()
    }
    recorder.current = made
    made.start(1000)
    setState({ kind: 'recording', seconds: 0 })
  }

  const onPageOnly = state.kind === 'notKept' || state.kind === 'refused'
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (recorder.current || onPageOnly) event.preventDefault()
    }
    window.addEventListener('beforeunload', leaving)
    return () => window.removeEventListener('beforeunload', leaving)
  }, [onPageOnly])

  useEffect(() => () => recorder.current?.stop(), [])

  return {
    state,
    start,
    stop: () => recorder.current?.stop(),
    again: send,
    letGo: async () => {
      const one = spoken.current
      spoken.current = null
      await sealing.current
      if (one) await dropSound(clientId, one.id)
      setState({ kind: 'idle' })
    },
  }
}
