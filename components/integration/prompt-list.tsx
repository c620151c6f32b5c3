import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusTag } from '@/components/ui/status-tag'
import { TextArea } from '@/components/ui/text-area'
import { changePromptAction } from '@/lib/integration/prompt-actions'
import type { ClinicPrompt } from '@/lib/integration/prompts'
import { formatDay } from '@/lib/time/format'

type Props = { readonly prompts: readonly ClinicPrompt[]; readonly zone: string }

/** The clinic's own questions: each can be said in other words, rested and taken up again, as a new version. */
export function PromptList({ prompts, zone }: Props) {
  const words = useTranslations('integration.page.prompts')
  if (prompts.length === 0)
    return <EmptyState title={words('none')}>{words('noneDetail')}</EmptyState>
  return (
    <ul className="flow">
      {prompts.map((prompt) => (
        <li key={prompt.promptId}>
          <PromptCard prompt={prompt} zone={zone} />
        </li>
      ))}
    </ul>
  )
}

function PromptCard({ prompt, zone }: { readonly prompt: ClinicPrompt; readonly zone: string }) {
  const words = useTranslations('integration.page.prompts')
  const { promptId, version, question, inUse, since, by } = prompt
  const named = { promptId, seen: String(version) }
  const use = inUse ? 'yes' : 'no'
  return (
    <Card
      aside={
        <StatusTag tone={inUse ? 'success' : 'neutral'}>
          {words(inUse ? 'inUse' : 'resting')}
        </StatusTag>
      }
      title={question}
    >
      <p className="text-sm text-ink-soft">
        {words('version', { version, day: formatDay(since, zone), by })}
      </p>
      <ActionForm
        action={changePromptAction}
        hidden={{ ...named, question, inUse: inUse ? 'no' : 'yes' }}
        submitLabel={words(inUse ? 'rest' : 'use')}
        submitLook="secondary"
      />
      <Disclosure summary={words('change')}>
        <ActionForm
          action={changePromptAction}
          hidden={{ ...named, inUse: use }}
          submitLabel={words('save')}
          submitLook="secondary"
        >
          <TextArea
            name="question"
            label={words('question')}
            hint={words('questionHint')}
            rows={2}
            maxLength={300}
            defaultValue={question}
          />
        </ActionForm>
      </Disclosure>
    </Card>
  )
}
