type Props = {
  readonly label: string
  /** The same in words, such as “2 of 4 places taken”. */
  readonly text: string
  readonly value: number
  readonly max: number
}

/** A part of a whole, in words and as a quiet bar. */
export function Meter({ label, text, value, max }: Props) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  return (
    <div>
      <p className="flex justify-between gap-4">
        <span className="font-semibold">{label}</span>
        <span className="text-ink-soft tabular-nums">{text}</span>
      </p>
      <svg aria-hidden className="mt-1.5 h-2 w-full overflow-hidden rounded-full bg-line">
        <rect width={`${share * 100}%`} height="8" rx="4" className="fill-accent" />
      </svg>
    </div>
  )
}
