/** First letters of the first and the last name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => Array.from(word ?? '')[0]?.toUpperCase() ?? '').join('')
}

/** Initials beside a name that is written out: ornament, never the only way to know who. */
export function Avatar(props: { readonly name: string }) {
  return (
    <span
      aria-hidden
      className="inline-grid size-10 shrink-0 place-items-center rounded-full bg-accent-soft text-sm font-bold text-accent"
    >
      {initials(props.name)}
    </span>
  )
}
