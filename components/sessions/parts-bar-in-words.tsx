import { CircleDot, ClipboardPen, FilePenLine, IdCard, ListOrdered } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { openPartsOf, type Part, PARTS } from '@/lib/sessions/parts'
import type { SessionScreen } from '@/lib/sessions/screen-model'
import { PartsBar } from './parts-bar'

const ICON = {
  now: CircleDot,
  record: ClipboardPen,
  about: IdCard,
  note: FilePenLine,
  'so-far': ListOrdered,
} as const satisfies Record<Part, unknown>

type Props = { readonly screen: SessionScreen; readonly children: ReactNode }

/** The bar with its words and what still waits in each part. */
export function PartsBarInWords({ screen, children }: Props) {
  const words = useTranslations('sessions.page.parts')
  const open = openPartsOf(screen)
  return (
    <PartsBar
      label={words('title')}
      words={{ open: words('open'), typed: words('typed') }}
      parts={PARTS.map((id) => {
        const Icon = ICON[id]
        return {
          id,
          label: words(`${id}.short`),
          icon: <Icon className="size-5" />,
          isOpen: open.has(id),
        }
      })}
    >
      {children}
    </PartsBar>
  )
}
