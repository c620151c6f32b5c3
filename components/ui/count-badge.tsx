/** A number beside a word. The word it counts is read aloud with it. */
export function CountBadge(props: { readonly count: number; readonly label: string }) {
  return (
    <span className="inline-grid min-w-6 place-items-center rounded-full bg-accent-solid px-1.5 text-xs font-bold leading-6 text-on-accent">
      <span aria-hidden>{props.count}</span>
      <span className="sr-only">{props.label}</span>
    </span>
  )
}
