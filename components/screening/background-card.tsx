import { Card } from '@/components/ui/card'
import { KeyValue } from '@/components/ui/key-value'
import { type BackgroundAnswers, backgroundKinds } from '@/lib/screening/background'
import { fieldInWords } from '@/lib/screening/answer-in-words'
import type { Say } from './loose-words'

type Props = { readonly told: Partial<BackgroundAnswers>; readonly say: Say }

/** What the client told of themself beside the rules, close together for whoever is about to meet them. */
export function BackgroundCard({ told, say }: Props) {
  const facts = Object.entries(told) as readonly (readonly [keyof BackgroundAnswers, unknown])[]
  return (
    <Card title={say('page.background.title')}>
      <p className="text-sm text-ink-soft">
        {say(facts.length === 0 ? 'page.background.empty' : 'page.background.lead')}
      </p>
      <KeyValue
        facts={facts.map(([field, value]) => ({
          label: say(`page.background.short.${field}`),
          value: fieldInWords(field, backgroundKinds[field], value, say).replaceAll('\n', '; '),
        }))}
      />
    </Card>
  )
}
