import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { StatusTag } from '@/components/ui/status-tag'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { publishAction } from '@/lib/consents/actions'
import type { ConsentKind, ConsentText } from '@/lib/consents/model'
import { ConsentBody } from './consent-body'

interface Props {
  readonly kind: ConsentKind
  /** What clients read and sign now; null where the clinic has published nothing yet. */
  readonly inForce: ConsentText | null
  readonly publishedOn: string | null
  /** What the form starts from: the text in force, or the one that Stillwater brings. */
  readonly draft: { readonly title: string; readonly body: string }
}

/** One kind of consent as an administrator keeps it: what is in force, and the next version. */
export function PublishedText({ kind, inForce, publishedOn, draft }: Props) {
  const words = useTranslations('consents')
  return (
    <Card
      title={words(`kind.${kind}`)}
      aside={
        <StatusTag tone={inForce ? 'success' : 'caution'}>
          {words(inForce ? 'texts.inForce' : 'texts.notYet')}
        </StatusTag>
      }
    >
      {inForce && publishedOn ? (
        <Disclosure summary={words('page.version', { version: inForce.version, day: publishedOn })}>
          <ConsentBody body={inForce.body} />
        </Disclosure>
      ) : (
        <p>{words('texts.nothing')}</p>
      )}
      <Disclosure
        summary={words(inForce ? 'texts.newVersion' : 'texts.readAndPublish')}
        open={!inForce}
      >
        <ActionForm action={publishAction} hidden={{ kind }} submitLabel={words('texts.publish')}>
          <TextField name="title" label={words('texts.title')} defaultValue={draft.title} />
          <TextArea
            name="body"
            label={words('texts.body')}
            hint={words('texts.bodyHint')}
            rows={18}
            defaultValue={draft.body}
          />
        </ActionForm>
      </Disclosure>
    </Card>
  )
}
