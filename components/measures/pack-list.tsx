import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusTag } from '@/components/ui/status-tag'
import { TextArea } from '@/components/ui/text-area'
import { installPackAction, retirePackAction } from '@/lib/measures/pack-actions'
import type { KeptPack } from '@/lib/measures/pack-queries'
import { formatDay } from '@/lib/time/format'

type Props = {
  readonly packs: readonly KeptPack[]
  /** The one that was just taken in: shown open. */
  readonly opened: string
  readonly zone: string
}

/** Every pack: to be looked at, in use, or retired, with its words and who answers for its licence. */
export async function PackList({ packs, opened, zone }: Props) {
  const words = await getTranslations('measures.pack')
  if (packs.length === 0) return <EmptyState title={words('noneTitle')}>{words('none')}</EmptyState>
  return (
    <>
      {packs.map((each) => (
        <PackCard key={each.id} kept={each} open={each.id === opened} zone={zone} />
      ))}
    </>
  )
}

async function PackCard(props: {
  readonly kept: KeptPack
  readonly open: boolean
  readonly zone: string
}) {
  const words = await getTranslations('measures.pack')
  const { kept, zone } = props
  const { pack, licence, retired } = kept
  const state = retired ? 'retired' : kept.installedAt ? 'installed' : 'draft'
  const look = (
    <>
      {pack.stem ? <p className="italic">{pack.stem}</p> : null}
      <ol className="list-decimal ps-6">
        {pack.items.map(({ key, text }) => (
          <li key={key}>
            {text} <span className="text-sm text-ink-soft">{key}</span>
          </li>
        ))}
      </ol>
      {pack.options.length > 0 ? (
        <p>{pack.options.map(({ score, label }) => `${score} ${label}`).join(' · ')}</p>
      ) : null}
      <p className="text-sm text-ink-soft">{pack.credit}</p>
    </>
  )
  return (
    <Card
      title={`${pack.instrument}, ${pack.version}, ${pack.language}`}
      aside={
        <StatusTag
          tone={state === 'installed' ? 'success' : state === 'draft' ? 'caution' : 'notStarted'}
        >
          {words(`state.${state}`)}
        </StatusTag>
      }
    >
      <p className="text-sm text-ink-soft">
        {words('takenIn', { name: kept.takenInBy, date: formatDay(kept.takenInAt, zone) })}{' '}
        {words('hash', { hash: kept.hash.slice(0, 16) })}
        {retired
          ? ` ${words('retiredLine', { name: retired.byName, date: formatDay(retired.at, zone) })}`
          : ''}
      </p>
      {licence ? (
        <p>{words('licenceLine', { name: licence.byName, statement: licence.statement })}</p>
      ) : null}
      {props.open ? look : <Disclosure summary={words('preview')}>{look}</Disclosure>}
      {state === 'draft' ? (
        <ActionForm
          action={installPackAction}
          hidden={{ packId: kept.id }}
          submitLabel={words('install')}
        >
          <TextArea name="licence" label={words('licence')} hint={words('licenceHint')} rows={2} />
          <Checkbox name="confirmed" label={words('confirm')} />
        </ActionForm>
      ) : null}
      {state === 'retired' ? null : (
        <ActionForm
          inline
          action={retirePackAction}
          hidden={{ packId: kept.id }}
          submitLabel={words(state === 'draft' ? 'discard' : 'retire')}
          submitLook="secondary"
        />
      )}
    </Card>
  )
}
