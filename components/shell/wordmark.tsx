import Link from 'next/link'

/** The clinic's name beside the sign of still water. */
export function Wordmark(props: { readonly name: string; readonly href: string }) {
  return (
    <Link
      href={props.href}
      prefetch={false}
      className="inline-flex min-h-11 min-w-0 items-center gap-2.5 text-lg font-bold tracking-tight"
    >
      <svg aria-hidden viewBox="0 0 32 32" fill="none" className="size-8 shrink-0">
        <circle cx="16" cy="16" r="15" className="fill-accent-solid" />
        <path d="M10 14a6 6 0 0 1 12 0" className="stroke-on-accent" strokeWidth="2" />
        <path
          d="M6 17.5h20M10 21.5h12M13.5 25.5h5"
          className="stroke-on-accent"
          strokeWidth="2"
          strokeLinecap="round"
        />
      </svg>
      <span className="truncate">{props.name}</span>
    </Link>
  )
}
