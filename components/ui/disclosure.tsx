import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = {
  readonly summary: string
  readonly open?: boolean
  readonly children: ReactNode
}

/** More for those who want it. It works without a script and is searched by the browser's find. */
export function Disclosure({ summary, open, children }: Props) {
  return (
    <details open={open} className="group">
      <summary className="-ms-2 inline-flex min-h-11 list-none items-center gap-1 rounded-md px-2 font-semibold text-accent underline underline-offset-4 hover:bg-accent-soft [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-5 transition-transform duration-150 ease-calm group-open:rotate-90"
        />
        {summary}
      </summary>
      <div className="mt-2 border-s-4 border-line ps-4 flow-3">{children}</div>
    </details>
  )
}
