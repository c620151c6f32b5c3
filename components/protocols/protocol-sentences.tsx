import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { type NumberKey, PARTS, type ProtocolContent, ROUTE_KEYS } from '@/lib/protocols/model'
import { NUMBER_KEYS, NUMBERS, SWITCH_KEYS, SWITCHES } from '@/lib/protocols/settings'
import { sentenceKey, sourceOf, switchKey, valueKey } from '@/lib/protocols/words'
import { ROUTES } from '@/lib/sessions/model'

/** A protocol as it is read: a sentence a setting, its source, and how far it may never go. */
export function ProtocolSentences({ content }: { readonly content: ProtocolContent }) {
  const words = useTranslations('protocols')
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      {PARTS.map((part) => (
        <Card key={part} title={words(`part.${part}`)} level={3}>
          <ul className="flow-3">
            {NUMBER_KEYS.filter((key) => NUMBERS[key].part === part).map((key) => (
              <li key={key} className="break-inside-avoid">
                <NumberSentence settingKey={key} content={content} />
              </li>
            ))}
            {SWITCH_KEYS.filter((key) => SWITCHES[key].part === part).map((key) => (
              <li key={key} className="break-inside-avoid">
                <p>{words(switchKey(key, content.settings[key]))}</p>
                <p className="text-sm text-ink-soft">
                  {words('page.source', { source: sourceOf(key) })}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  )
}

function NumberSentence(props: {
  readonly settingKey: NumberKey
  readonly content: ProtocolContent
}) {
  const { settingKey: key, content } = props
  const words = useTranslations('protocols')
  const routeWords = useTranslations('sessions.route')
  const { floor, source } = NUMBERS[key]
  const said = (n: number) => words(valueKey(key), { n })
  const own = ROUTES.flatMap((route) => {
    const value = ROUTE_KEYS.some((known) => known === key)
      ? content.byRoute[route]?.[key as (typeof ROUTE_KEYS)[number]]
      : undefined
    return value === undefined ? [] : [{ route, value }]
  })
  return (
    <>
      <p>{words(sentenceKey(key), { value: said(content.settings[key]) })}</p>
      {own.map(({ route, value }) => (
        <p key={route} className="border-s-4 border-accent ps-3">
          {routeWords(route)}: <strong>{said(value)}</strong>
        </p>
      ))}
      <p className="text-sm text-ink-soft">
        {words('page.source', { source })}
        {' · '}
        {floor === undefined ? words('page.ours') : words('page.floor', { value: said(floor) })}
      </p>
    </>
  )
}
