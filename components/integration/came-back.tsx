'use client'

import { Banner } from '@/components/ui/banner'
import { useCameBack } from './use-came-back'

type Props = {
  readonly clientId: string
  /** The entry that is open on this page. */
  readonly entryId: string
  readonly title: string
  readonly open: string
}

/** Says that something which this device still held is safe with the clinic now, with the way to it. */
export function CameBack({ clientId, entryId, title, open }: Props) {
  const entries = useCameBack(clientId, entryId)
  if (entries.length === 0) return null
  return (
    <Banner tone="info" title={title} role="status">
      <ul>
        {entries.map((id) => (
          <li key={id}>
            <a href={`/my/journal/${id}`} className="link">
              {open}
            </a>
          </li>
        ))}
      </ul>
    </Banner>
  )
}
