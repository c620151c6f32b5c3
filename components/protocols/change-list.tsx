import { useTranslations } from 'next-intl'
import { StatusTag } from '@/components/ui/status-tag'
import type { ChangeLine } from '@/lib/protocols/rules'
import { nameKey, shortKey } from '@/lib/protocols/words'

/** A difference in one line a setting: "Last food: 3 h → 6 h". */
export function ChangeList({ changes }: { readonly changes: readonly ChangeLine[] }) {
  const words = useTranslations('protocols')
  const routeWords = useTranslations('sessions.route')
  const said = ({ key }: ChangeLine, value: number | boolean) =>
    words(shortKey(key, value), { n: Number(value) })
  return (
    <ul className="divide-y divide-line border-y border-line">
      {changes.map((line) => {
        const facts = {
          name: words(nameKey(line.key)),
          from: said(line, line.from),
          to: said(line, line.to),
        }
        return (
          <li
            key={`${line.key}-${line.route ?? ''}`}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5"
          >
            <span className="font-semibold tabular-nums">
              {line.route
                ? words('draft.lineRoute', { ...facts, route: routeWords(line.route) })
                : words('draft.line', facts)}
            </span>
            <StatusTag tone={line.direction === 'stricter' ? 'info' : 'caution'}>
              {words(`draft.${line.direction}`)}
            </StatusTag>
          </li>
        )
      })}
    </ul>
  )
}
