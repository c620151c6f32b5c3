import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { TextArea } from '@/components/ui/text-area'
import { emptyPack, packInstruments } from '@/lib/measures/pack'
import { draftPackAction } from '@/lib/measures/pack-actions'

/** Takes in a file of words, checked before anybody sees it; and the empty files, to know what is asked for. */
export async function DraftPack() {
  const words = await getTranslations('measures.pack')
  return (
    <Card title={words('bring')}>
      <p>{words('bringLead')}</p>
      <ActionForm action={draftPackAction} submitLabel={words('check')}>
        <TextArea name="content" label={words('content')} hint={words('contentHint')} rows={12} />
      </ActionForm>
      {packInstruments.map((instrument) => (
        <Disclosure key={instrument} summary={words('empty', { instrument })}>
          <pre className="overflow-x-auto rounded-md bg-sunken p-4 text-sm">
            {emptyPack(instrument)}
          </pre>
        </Disclosure>
      ))}
    </Card>
  )
}
