import type { ReactNode } from 'react'

/** One part of the safety page, with an address of its own. */
export function SafetySection(props: {
  readonly id: string
  readonly title: string
  readonly children: ReactNode
}) {
  return (
    <section
      id={props.id}
      aria-labelledby={`${props.id}-title`}
      className="flow-3 max-w-prose break-inside-avoid"
    >
      <h2 id={`${props.id}-title`} className="text-xl">
        {props.title}
      </h2>
      {props.children}
    </section>
  )
}

export function PlainList({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className="list-disc ps-5">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}
