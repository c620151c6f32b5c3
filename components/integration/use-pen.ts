'use client'

import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import {
  DRAWING,
  type DrawnLine,
  MOST_POINTS,
  type Pen,
  type Shade,
} from '@/lib/integration/drawing-model'

/** Points nearer than this, in the picture's own measure, say nothing new. */
const NEAR = 4
const STEP = 20

interface Look {
  readonly pen: Pen
  readonly shade: Shade
}

const placed = (event: PointerEvent<SVGSVGElement>): readonly [number, number] => {
  const box = event.currentTarget.getBoundingClientRect()
  const within = (part: number, size: number) =>
    Math.max(0, Math.min(size, Math.round(part * size)))
  return [
    within((event.clientX - box.left) / box.width, DRAWING.width),
    within((event.clientY - box.top) / box.height, DRAWING.height),
  ]
}

/** A pen by finger, mouse or stylus, and by the arrow keys: the space bar sets it down and lifts it. */
export function usePen(look: Look, finish: (line: DrawnLine) => void) {
  const [points, setPoints] = useState<readonly number[] | null>(null)
  const [at, setAt] = useState<readonly [number, number]>([DRAWING.width / 2, DRAWING.height / 2])
  const [byKey, setByKey] = useState(false)

  const begin = (x: number, y: number) => setPoints([x, y])
  const goOn = (x: number, y: number) => {
    if (!points || points.length >= MOST_POINTS * 2) return
    const [lastX = 0, lastY = 0] = points.slice(-2)
    if (Math.hypot(x - lastX, y - lastY) >= NEAR) setPoints([...points, x, y])
  }
  const lift = () => {
    if (points) finish({ id: crypto.randomUUID(), ...look, points })
    setPoints(null)
  }

  return {
    points,
    /** Where the pen of the keyboard is; null while nobody draws by keyboard. */
    cursor: byKey ? at : null,
    isDown: points !== null,
    handlers: {
      onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setByKey(false)
        begin(...placed(event))
      },
      onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
        if (points && !byKey) goOn(...placed(event))
      },
      onPointerUp: lift,
      onPointerCancel: lift,
      onBlur: () => {
        if (byKey) lift()
        setByKey(false)
      },
      onKeyDown: (event: KeyboardEvent<SVGSVGElement>) => {
        const step = event.shiftKey ? STEP * 4 : STEP
        const by: Readonly<Record<string, readonly [number, number]>> = {
          ArrowLeft: [-step, 0],
          ArrowRight: [step, 0],
          ArrowUp: [0, -step],
          ArrowDown: [0, step],
        }
        const move = by[event.key]
        if (move) {
          event.preventDefault()
          const x = Math.max(0, Math.min(DRAWING.width, at[0] + move[0]))
          const y = Math.max(0, Math.min(DRAWING.height, at[1] + move[1]))
          setByKey(true)
          setAt([x, y])
          goOn(x, y)
        } else if (event.key === ' ') {
          event.preventDefault()
          setByKey(true)
          if (points) lift()
          else begin(...at)
        } else if (event.key === 'Escape') lift()
      },
    },
  }
}
