'use client'

import { useEffect, useRef } from 'react'

const AGAIN_MS = 20_000

/**
 * A short double tone and a buzz while something needs a person, again every twenty seconds. A browser makes no sound
 * before the first touch of the page: until then the buzz and the words stand alone.
 */
export function useBeep(on: boolean): void {
  const context = useRef<AudioContext>(undefined)
  useEffect(() => {
    const wake = () => {
      context.current ??= new AudioContext()
      void context.current.resume()
    }
    window.addEventListener('pointerdown', wake)
    window.addEventListener('keydown', wake)
    return () => {
      window.removeEventListener('pointerdown', wake)
      window.removeEventListener('keydown', wake)
    }
  }, [])
  useEffect(() => {
    if (!on) return
    const call = () => {
      if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.([300, 150, 300])
      if (context.current?.state === 'running') beep(context.current)
    }
    call()
    const timer = setInterval(call, AGAIN_MS)
    return () => clearInterval(timer)
  }, [on])
}

function beep(context: AudioContext): void {
  for (const after of [0, 0.35]) {
    const tone = context.createOscillator()
    const loudness = context.createGain()
    tone.frequency.value = 880
    const start = context.currentTime + after
    loudness.gain.setValueAtTime(0.0001, start)
    loudness.gain.exponentialRampToValueAtTime(0.3, start + 0.02)
    loudness.gain.exponentialRampToValueAtTime(0.0001, start + 0.25)
    tone.connect(loudness).connect(context.destination)
    tone.start(start)
    tone.stop(start + 0.26)
  }
}
