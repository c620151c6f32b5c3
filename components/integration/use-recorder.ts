'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { LONGEST_VOICE_S, VOICE_BITS_PER_SECOND } from '@/lib/integration/voice-model'

export type Recording =
  | { readonly kind: 'idle' | 'asking' | 'sending' | 'kept' }
  | { readonly kind: 'unsupported' | 'denied' | 'noMicrophone' | 'openAfresh' }
  | { readonly kind: 'recording'; readonly seconds: number }
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'notKept' }

interface Spoken {
  readonly id: string
  readonly sound: Blob
  readonly seconds: number
}

const KINDS = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']

const isSupported = () => typeof MediaRecorder !== 'undefined' && 'mediaDevices' in navigator

/** A page that was reached from another one may still stand under that one's rules: then it is opened afresh. */
function isAllowedHere(): boolean {
  const rules = (
    document as { readonly featurePolicy?: { allowsFeature: (name: string) => boolean } }
  ).featurePolicy
  return rules?.allowsFeature('microphone') ?? true
}

/** Records one voice note at a time, to the length that is allowed, and keeps it on the page until it has been sent. */
export function useRecorder(entryId: string, onKept: () => void) {
  const [state, setState] = useState<Recording>({ kind: 'idle' })
  const recorder = useRef<MediaRecorder | null>(null)
  const spoken = useRef<Spoken | null>(null)

  const send = useCallback(async () => {
    const one = spoken.current
    if (!one) return
    setState({ kind: 'sending' })
    const answer = await fetch(`/api/my/journal/${entryId}/voice`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'x-voice-id': one.id,
        'x-seconds': String(one.seconds),
      },
      body: one.sound,
    }).catch(() => null)
    const body: unknown = await answer?.json().catch(() => null)
    if (answer?.ok) {
      spoken.current = null
      setState({ kind: 'kept' })
      onKept()
    } else if (answer?.status === 422 || answer?.status === 413) {
      setState({ kind: 'refused', detail: detailOf(body) })
    } else setState({ kind: 'notKept' })
  }, [entryId, onKept])

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
    const begun = Date.now()
    const passed = () => Math.round((Date.now() - begun) / 1000)
    const tick = setInterval(() => {
      if (passed() >= LONGEST_VOICE_S) made.stop()
      else setState({ kind: 'recording', seconds: passed() })
    }, 250)
    made.ondataavailable = ({ data }) => parts.push(data)
    made.onstop = () => {
      clearInterval(tick)
      for (const track of stream.getTracks()) track.stop()
      recorder.current = null
      spoken.current = {
        id: crypto.randomUUID(),
        sound: new Blob(parts, { type: made.mimeType }),
        seconds: Math.min(passed(), LONGEST_VOICE_S),
      }
      void send()
    }
    recorder.current = made
    made.start(1000)
    setState({ kind: 'recording', seconds: 0 })
  }

  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (recorder.current || spoken.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', leaving)
    return () => {
      window.removeEventListener('beforeunload', leaving)
      recorder.current?.stop()
    }
  }, [])

  return {
    state,
    start,
    stop: () => recorder.current?.stop(),
    again: send,
    letGo: () => {
      spoken.current = null
      setState({ kind: 'idle' })
    },
  }
}

const detailOf = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'detail' in body && typeof body.detail === 'string'
    ? body.detail
    : ''
