import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { TextField } from '@/components/ui/text-field'
import { reviewMedicinesAction } from '@/lib/medications/actions'
import type { reconciliationOf } from '@/lib/medications/reconciliation'
import { formatDay, formatDayTime } from '@/lib/time/format'

type Props = {
  readonly page: NonNullable<Awaited<ReturnType<typeof reconciliationOf>>>
  readonly zone: string
}

/** What was added, stopped or is taken differently since a clinician last decided. */
export async function Changes({ page, zone }: Props) {
  const words = await getTranslations('medications.page')
  if (!page.decided) return <p className="text-ink-soft">{words('changesNever')}</p>
  const date = formatDay(page.decided, zone)
  if (page.changes.length === 0)
    return <p className="text-ink-soft">{words('changesNone', { date })}</p>
  return (
    <Banner tone="caution" title={words('changesTitle', { date })}>
      <ul className="list-disc ps-5">
        {page.changes.map(({ medicationId, change, name, at, ...taken }) => (
          <li key={`${medicationId}-${change}`}>
            {words(`changeOf.${change}`, { name })}
            {taken.from || taken.to ? ` (${taken.from ?? ''} → ${taken.to ?? ''})` : ''},{' '}
            {formatDay(at, zone)}
          </li>
        ))}
      </ul>
    </Banner>
  )
}

/** Who went through the whole list, and when; and the way to sign for it as it stands. */
export async function ReviewCard({ page, zone }: Props) {
  const words = await getTranslations('medications.page')
  const [last, ...earlier] = page.reviews
  const lineOf = (review: Props['page']['reviews'][number]) =>
    `${words('reviewLine', {
      date: formatDayTime(review.at, zone),
      name: review.byName,
      lines: review.lines,
      unresolved: review.unresolved,
    })}${review.note ? `. ${review.note}` : ''}`
  return (
    <Card title={words('review')}>
      {last ? (
        <p>
          <span className="font-semibold">{lineOf(last)}</span>{' '}
          {page.reviewedAsItStands ? '' : words('reviewOutdated')}
        </p>
      ) : (
        <p>{words('reviewNever')}</p>
      )}
      {earlier.length > 0 ? (
        <ul className="list-disc ps-5 text-ink-soft">
          {earlier.map((review) => (
            <li key={review.id}>{lineOf(review)}</li>
          ))}
        </ul>
      ) : null}
      <Disclosure summary={words('reviewSubmit')}>
        <p>{words('reviewLead')}</p>
        <ActionForm
          action={reviewMedicinesAction}
          hidden={{ clientId: page.contact.id, seen: page.seen }}
          submitLabel={words('reviewSubmit')}
        >
          <TextField name="note" label={words('reviewNote')} optional />
        </ActionForm>
      </Disclosure>
    </Card>
  )
}
