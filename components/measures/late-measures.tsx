import { useTranslations } from 'next-intl'
import { NameSearch } from '@/components/clients/name-search'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { SelectField } from '@/components/ui/select-field'
import { Subnav } from '@/components/ui/subnav'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { nameKey } from '@/lib/measures/words'
import { askedAt } from '@/lib/screening/asked-at'
import {
  type LateAsked,
  lateHref,
  lateKinds,
  type LateLine,
  lateSorts,
  type OpenMeasure,
} from '@/lib/screening/late-model'
import type { LatePage } from '@/lib/screening/late-measures'
import { remindMeasuresAction } from '@/lib/screening/measure-actions'
import { formatDay, formatDayTime } from '@/lib/time/format'

interface Props {
  readonly page: LatePage
  readonly asked: LateAsked
  readonly zone: string
}

/** Of whom a questionnaire is open and since when, with one gentle reminder at most; a search keeps what is shown. */
export function LateMeasures(props: Props) {
  const { page, asked } = props
  const words = useTranslations('measures.late')
  return (
    <div className="flow-6">
      <Subnav
        label={words('show')}
        items={lateKinds.map((kind) => ({
          href: lateHref(asked, { kind }),
          label: words(`showOf.${kind}`),
          current: asked.kind === kind,
          ...(page.counts[kind] > 0
            ? {
                count: {
                  number: page.counts[kind],
                  label: words('count', { count: page.counts[kind] }),
                },
              }
            : {}),
        }))}
      />
      <Search asked={asked} />
      <Lines {...props} />
      {page.more > 0 ? <p>{words('more', { count: page.more })}</p> : null}
    </div>
  )
}

function Search({ asked }: Pick<Props, 'asked'>) {
  const words = useTranslations('measures.late')
  return (
    <NameSearch
      on="/measures"
      sought={asked.search}
      label={words('search')}
      find={words('find')}
      keeps={{ show: asked.kind === 'late' ? undefined : asked.kind }}
    >
      <SelectField
        name="sort"
        label={words('sort')}
        defaultValue={asked.sort}
        width="medium"
        options={lateSorts.map((value) => ({ value, label: words(`sortBy.${value}`) }))}
      />
    </NameSearch>
  )
}

function Lines({ page, asked, zone }: Props) {
  const words = useTranslations('measures.late')
  const measures = useTranslations('measures')
  if (page.lines.length === 0)
    return asked.search.words ? (
      <EmptyState title={words('noneNamed')} />
    ) : (
      <EmptyState title={words('none')}>{words('noneLead')}</EmptyState>
    )
  const what = (open: readonly OpenMeasure[]) => (
    <ul>
      {open.map(({ instrument, late, since }) => (
        <li key={`${instrument} ${since.getTime()}`}>
          {measures(nameKey(instrument))}
          <span className="block text-ink-soft">
            {words(late ? 'late' : 'open', { date: formatDay(since, zone) })}
          </span>
        </li>
      ))}
    </ul>
  )
  const mine = asked.kind === 'mine'
  return (
    <Table
      caption={words('title')}
      captionHidden
      columns={[
        { key: 'client', label: words('client'), names: true },
        { key: 'what', label: words('what') },
        { key: 'last', label: words('last') },
        { key: 'letters', label: words('letters') },
        { key: 'action', label: words('action') },
      ]}
      rows={page.lines.map((line) => ({
        key: line.clientId,
        cells: {
          client: <TextLink href={`/clients/${line.clientId}/measures`}>{line.name}</TextLink>,
          what: what(mine ? line.mine : line.open),
          last: line.lastAnswered ? formatDay(line.lastAnswered, zone) : words('never'),
          letters: <Letters line={line} zone={zone} />,
          action: mine ? <AskHere line={line} /> : <Remind line={line} zone={zone} />,
        },
      }))}
    />
  )
}

function Letters({ line, zone }: { readonly line: LateLine; readonly zone: string }) {
  const words = useTranslations('measures.late')
  const sent = (['invited', 'reminded'] as const).flatMap((step) => {
    const at = line[step]
    return at ? [words(step, { date: formatDay(at, zone) })] : []
  })
  return sent.length > 0 ? sent.join(' · ') : words('nothingSent')
}

function AskHere({ line }: { readonly line: LateLine }) {
  const words = useTranslations('measures')
  return (
    <ul>
      {line.mine.map(({ instrument }) => (
        <li key={instrument}>
          <TextLink href={askedAt(line.clientId, instrument)}>
            {words(instrument === 'C-SSRS' ? 'plan.screener' : 'plan.enter')}
            <span className="sr-only">
              : {words(nameKey(instrument))}, {line.name}
            </span>
          </TextLink>
        </li>
      ))}
    </ul>
  )
}

function Remind({ line, zone }: { readonly line: LateLine; readonly zone: string }) {
  const words = useTranslations('measures.late')
  if (line.planned) return words('planned', { time: formatDayTime(line.planned, zone) })
  if (line.mayRemind !== 'yes')
    return (
      <span className="text-ink-soft">
        {words(line.mayRemind === 'lately' ? 'askedLately' : 'remindedOnce')}
      </span>
    )
  return (
    <ActionForm action={remindMeasuresAction} hidden={{ clientId: line.clientId }}>
      <SubmitButton look="secondary">
        {words('remind')}
        <span className="sr-only">: {line.name}</span>
      </SubmitButton>
    </ActionForm>
  )
}
