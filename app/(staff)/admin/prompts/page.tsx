import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PromptList } from '@/components/integration/prompt-list'
import { PageHeader } from '@/components/shell/page-header'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Flash } from '@/components/ui/flash'
import { TextArea } from '@/components/ui/text-area'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { PROMPTS } from '@/lib/integration/model'
import { addPromptAction } from '@/lib/integration/prompt-actions'
import { clinicPrompts } from '@/lib/integration/prompts'
import { promptKey } from '@/lib/integration/words'
import { read } from '@/lib/kernel/run'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('integration.page.prompts'))('title') }
}

export default async function PromptsPage(props: { readonly searchParams: SearchParams }) {
  const viewer = await requireViewer(['administrator'])
  const prompts = await read(viewer, clinicPrompts)
  const words = await getTranslations('integration.page.prompts')
  const say = await getTranslations('integration')
  const changed = (await searchParam(props.searchParams, 'done')) === 'changed'
  return (
    <div className="flow-6">
      <PageHeader title={words('title')} lead={words('lead')} />
      {changed ? <Flash title={words('changed')} /> : null}
      <PromptList prompts={prompts} zone={viewer.clinic.timeZone} />
      <Card title={words('add')}>
        <ActionForm action={addPromptAction} submitLabel={words('addButton')} emptyOnDone>
          <TextArea
            name="question"
            label={words('question')}
            hint={words('questionHint')}
            rows={2}
            maxLength={300}
          />
        </ActionForm>
      </Card>
      <Disclosure summary={words('ours')}>
        <ol className="list-decimal ps-6 flow-1">
          {PROMPTS.map((id) => (
            <li key={id}>{say(promptKey(id))}</li>
          ))}
        </ol>
      </Disclosure>
    </div>
  )
}
