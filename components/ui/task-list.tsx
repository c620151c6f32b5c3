import Link from 'next/link'
import type { ReactNode } from 'react'

export type Task = {
  readonly key: string
  readonly title: string
  /** Absent while the task cannot be begun yet. */
  readonly href?: string
  readonly hint?: string
  readonly status: ReactNode
}

/** What is to be done, in any order, each with its status. The whole row is the link. */
export function TaskList(props: { readonly tasks: ReadonlyArray<Task> }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {props.tasks.map((task) => (
        <li
          key={task.key}
          className="relative flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3 has-[a:hover]:bg-sunken/60"
        >
          <div className="min-w-0 basis-48 grow">
            {task.href ? (
              <Link
                href={task.href}
                prefetch={false}
                className="link font-semibold after:absolute after:inset-0"
              >
                {task.title}
              </Link>
            ) : (
              <span className="font-semibold">{task.title}</span>
            )}
            {task.hint ? <p className="text-sm text-ink-soft">{task.hint}</p> : null}
          </div>
          {task.status}
        </li>
      ))}
    </ul>
  )
}
