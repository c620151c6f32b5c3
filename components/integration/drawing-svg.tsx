import { pathOf } from '@/lib/integration/drawing'
import { DRAWING, type DrawnLine, PEN_WIDTH, type Shade } from '@/lib/integration/drawing-model'

const SHADE: Readonly<Record<Shade, string>> = {
  ink: 'text-ink',
  water: 'text-accent',
  clay: 'text-clay',
}

/** One line of a drawing, in a colour that is legible in both themes. */
export function LineShape({ line }: { readonly line: Omit<DrawnLine, 'id'> }) {
  return (
    <path
      d={pathOf(line)}
      className={SHADE[line.shade]}
      fill="none"
      stroke="currentColor"
      strokeWidth={PEN_WIDTH[line.pen]}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  )
}

type Props = {
  readonly lines: readonly DrawnLine[]
  readonly label: string
}

/** A drawing to look at. */
export function DrawingPicture({ lines, label }: Props) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`}
      className="block w-full rounded-lg border border-line bg-surface"
    >
      {lines.map((line) => (
        <LineShape key={line.id} line={line} />
      ))}
    </svg>
  )
}
