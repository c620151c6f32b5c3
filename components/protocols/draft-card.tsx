import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ConfirmField } from '@/components/auth/confirm-field'
import { ActionForm } from '@/components/ui/action-form'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { signDraftAction, withdrawDraftAction } from '@/lib/protocols/actions'
import type { ProtocolDraft } from '@/lib/protocols/model'
import type { ChangeLine } from '@/lib/protocols/rules'
import { formatDayTime } from '@/lib/time/format'
import { ChangeList } from './change-list'
import { ProtocolSignatures } from './signatures'

type Props = {
  readonly draft: ProtocolDraft
  readonly changes: readonly ChangeLine[]
  /** Another version was adopted since it was written. */
  readonly stale: boolean
  readonly maySign: boolean
  readonly zone: string
  /** What it would have held. */
  readonly children: ReactNode
}

/** A draft as those who sign read it: the difference, what it would have held, and who has signed. */
export function DraftCard({ draft, changes, stale, maySign, zone, children }: Props) {
  const words = useTranslations('protocols.draft')
  const time = formatDayTime(draft.draftedAt, zone)
  return (
    <Card title={words('title')}>
      <p>{words('by', { name: draft.draftedBy, time, why: draft.why })}</p>
      {changes.length === 0 ? <p>{words('asItIs')}</p> : <ChangeList changes={changes} />}
      {changes.some(({ direction }) => direction === 'milder') ? (
        <Banner tone="caution" title={words('milderTitle')}>
          {words('milderDetail')}
        </Banner>
      ) : null}
      <p>{words('from', { time: formatDayTime(draft.inForceFrom, zone) })}</p>
      {children}
      <h3 className="text-lg">{words('signatures')}</h3>
      <ProtocolSignatures signatures={draft.signatures} zone={zone} />
      <p>{words(missingOf(draft))}</p>
      {stale ? <Banner tone="caution" title={words('stale')} /> : null}
      {maySign ? <SignForm draft={draft} stale={stale} /> : null}
    </Card>
  )
}

function missingOf({ signatures }: ProtocolDraft) {
  if (signatures.length === 0) return 'noneYet'
  const directed = signatures.some(({ credential }) => credential === 'medical_director')
  return directed ? 'oneMore' : 'oneMoreDirector'
}

function SignForm({ draft, stale }: { readonly draft: ProtocolDraft; readonly stale: boolean }) {
  const words = useTranslations('protocols.draft')
  const own = draft.signatures.some((signature) => signature.own)
  return (
    <div className="flow-4 no-print">
      {own ? <p className="font-semibold">{words('own')}</p> : null}
      {own || stale ? null : (
        <ActionForm
          action={signDraftAction}
          hidden={{ draftId: draft.id, hash: draft.hash }}
          submitLabel={words('sign')}
        >
          <Checkbox name="agreed" label={words('agree')} />
          <ConfirmField />
        </ActionForm>
      )}
      <Disclosure summary={words('withdraw')}>
        <p>{words('withdrawWhy')}</p>
        <ActionForm
          action={withdrawDraftAction}
          hidden={{ draftId: draft.id }}
          submitLabel={words('withdraw')}
          submitLook="secondary"
        />
      </Disclosure>
    </div>
  )
}
