import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { StatusTag } from '@/components/ui/status-tag'
import type { ConsentKind, ConsentText } from '@/lib/consents/model'
import { ConsentBody } from './consent-body'
import { TextEditor } from './text-editor'

interface Props {
  readonly kind: ConsentKind
  /** What clients read and sign now; null where the clinic has published nothing yet. */
  readonly inForce: ConsentText | null
  readonly publishedOn: string | null
  /** What the form starts from: the text in force, or the one that Stillwater brings. */
  readonly draft: { readonly title: string; readonly body: string }
  /** How many clients have signed the text in force: each is asked again. */
  readonly signed: number
}

/** One kind of consent as an administrator keeps it: what is in force, and the next version. */
export function PublishedText({ kind, inForce, publishedOn, draft, signed }: Props) {
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
        <TextEditor
          kind={kind}
          before={inForce ?? { title: '', body: '' }}
          draft={draft}
          words={{
            publish: words('texts.publish'),
            title: words('texts.title'),
            body: words('texts.body'),
            bodyHint: words('texts.bodyHint'),
            preview: words('texts.preview'),
            changes: words('texts.changes'),
            changesNone: words('texts.changesNone'),
            confirm: words('texts.confirm', { signed }),
            added: words('texts.added'),
            removed: words('texts.removed'),
          }}
        />
      </Disclosure>
    </Card>
  )
}
