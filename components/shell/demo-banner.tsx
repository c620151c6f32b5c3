import { FlaskConical } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** Says on every page that nobody here is real, and holds the controls that only a demonstration has. */
export function DemoBanner(props: { readonly children?: ReactNode }) {
  const words = useTranslations('shell.demo')
  return (
    <aside
      aria-label={words('label')}
      className="border-b border-caution bg-caution-soft text-sm no-print"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 sm:px-6">
        <p className="flex items-center gap-2">
          <FlaskConical aria-hidden className="size-4 shrink-0 text-caution" />
          <span>
            <strong>{words('label')}</strong> {words('detail')}
          </span>
        </p>
        {props.children}
      </div>
    </aside>
  )
}
