import type { ReactNode } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { PublicShell } from '@/components/shell/public-shell'
import { Subnav } from '@/components/ui/subnav'
import { onlyOutsideProduction } from './gate'

const pages = [
  ['/gallery', 'Basics'],
  ['/gallery/forms', 'Forms'],
  ['/gallery/lists', 'Lists'],
  ['/gallery/advice', 'Advice'],
  ['/gallery/figures', 'Figures'],
  ['/gallery/shells/client', 'Client'],
  ['/gallery/shells/staff', 'Staff'],
  ['/gallery/shells/monitor', 'Monitor'],
] as const

/** A page of the gallery. The samples are written here: nobody but a builder reads them. */
export function GalleryFrame(props: {
  readonly path: (typeof pages)[number][0]
  readonly title: string
  readonly children: ReactNode
}) {
  onlyOutsideProduction()
  return (
    <PublicShell>
      <PageHeader above="Gallery" title={props.title} />
      <Subnav
        label="Gallery"
        items={pages.map(([href, label]) => ({ href, label, current: href === props.path }))}
      />
      <div className="mt-8 flow-12">{props.children}</div>
    </PublicShell>
  )
}

export function Shelf(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={props.title} className="flow">
      <h2 className="border-b border-line pb-1 text-lg text-ink-soft">{props.title}</h2>
      {props.children}
    </section>
  )
}
