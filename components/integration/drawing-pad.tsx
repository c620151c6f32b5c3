'use client'

import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import {
  DRAWING,
  type DrawnLine,
  type Pen,
  PENS,
  type Shade,
  SHADES,
} from '@/lib/integration/drawing-model'
import { LineShape } from './drawing-svg'
import { SaveLine, type SaveWords } from './save-line'
import { type Of, useDrawing } from './use-drawing'
import { usePen } from './use-pen'

export interface DrawWords {
  readonly page: string
  readonly keys: string
  readonly pens: string
  readonly pen: Readonly<Record<Pen, string>>
  readonly shades: string
  readonly shade: Readonly<Record<Shade, string>>
  readonly undo: string
  readonly redo: string
  readonly clear: string
  readonly skip: string
  readonly save: SaveWords
}

type Props = { readonly of: Of; readonly lines: readonly DrawnLine[]; readonly words: DrawWords }

const GROUND: Readonly<Record<Shade, string>> = {
  ink: 'bg-ink',
  water: 'bg-accent',
  clay: 'bg-clay',
}

/** A quiet page to draw on, by hand or by keyboard. Every line is kept by itself and can be taken back. */
export function DrawingPad({ of, lines, words }: Props) {
  const [pen, setPen] = useState<Pen>('fine')
  const [shade, setShade] = useState<Shade>('ink')
  const keysId = useId()
  const drawing = useDrawing(of, lines)
  const hand = usePen({ pen, shade }, drawing.draw)
  return (
    <div className="flow-3">
      <p id={keysId} className="text-sm text-ink-soft no-print">
        {words.keys} {words.skip}
      </p>
      <svg
        role="application"
        aria-label={words.page}
        aria-describedby={keysId}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is drawn on with the arrow keys
        tabIndex={0}
        viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`}
        className="block w-full cursor-crosshair touch-none rounded-lg border border-line bg-surface shadow-card"
        {...hand.handlers}
      >
        {drawing.lines.map((line) => (
          <LineShape key={line.id} line={line} />
        ))}
        {hand.points ? <LineShape line={{ pen, shade, points: hand.points }} /> : null}
        {hand.cursor ? (
          <circle
            cx={hand.cursor[0]}
            cy={hand.cursor[1]}
            r={14}
            className={hand.isDown ? 'text-accent' : 'text-ink-soft'}
            fill={hand.isDown ? 'currentColor' : 'none'}
            fillOpacity={0.4}
            stroke="currentColor"
            strokeWidth={3}
          />
        ) : null}
      </svg>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 no-print">
        <Choices label={words.pens} of={PENS} chosen={pen} choose={setPen} words={words.pen} />
        <Choices
          label={words.shades}
          of={SHADES}
          chosen={shade}
          choose={setShade}
          words={words.shade}
          ground={GROUND}
        />
        <div className="flex flex-wrap gap-2">
          <Button look="quiet" disabled={!drawing.undo} onClick={() => drawing.undo?.()}>
            {words.undo}
          </Button>
          <Button look="quiet" disabled={!drawing.redo} onClick={() => drawing.redo?.()}>
            {words.redo}
          </Button>
          <Button look="quiet" disabled={drawing.lines.length === 0} onClick={drawing.clear}>
            {words.clear}
          </Button>
        </div>
      </div>
      <SaveLine status={drawing.status} words={words.save} href={null} />
    </div>
  )
}

function Choices<Value extends string>(props: {
  readonly label: string
  readonly of: readonly Value[]
  readonly chosen: Value
  readonly choose: (value: Value) => void
  readonly words: Readonly<Record<Value, string>>
  readonly ground?: Readonly<Record<Value, string>>
}) {
  return (
    <div role="group" aria-label={props.label} className="flex flex-wrap gap-2">
      {props.of.map((value) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === props.chosen}
          onClick={() => props.choose(value)}
          className="inline-flex min-h-11 items-center gap-2 rounded-md border border-line-strong bg-surface px-3 font-semibold aria-pressed:border-accent aria-pressed:bg-accent-soft"
        >
          {props.ground ? (
            <span aria-hidden className={classes('size-4 rounded-full', props.ground[value])} />
          ) : null}
          {props.words[value]}
        </button>
      ))}
    </div>
  )
}
