import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import { cohortsOf } from '@/lib/measures/cohorts'
import type { Instrument } from '@/lib/measures/model'

/** Published groups with the same measure, each with its design and who stood behind it. Nothing where there is none. */
export function PublishedCohorts({ instrument }: { readonly instrument: Instrument }) {
  const words = useTranslations('measures.cohort')
  const cohorts = cohortsOf(instrument)
  if (cohorts.length === 0) return null
  return (
    <Disclosure summary={words('title')}>
      <p className="text-sm text-ink-soft">{words('lead')}</p>
      <Table
        caption={words('title')}
        captionHidden
        columns={[
          { key: 'group', label: words('group'), names: true },
          { key: 'design', label: words('design') },
          { key: 'sponsor', label: words('sponsor') },
          { key: 'response', label: words('response'), align: 'end' },
          { key: 'remission', label: words('remission'), align: 'end' },
          { key: 'worse', label: words('worse'), align: 'end' },
        ]}
        rows={cohorts.map(({ key, citation, people, ...found }) => ({
          key,
          cells: {
            group: words('of', { citation, people }),
            design: words(`${key}.design`),
            sponsor: words(`${key}.sponsor`),
            response: words('percent', { value: found.responsePercent }),
            remission: words('percent', { value: found.remissionPercent }),
            worse:
              found.worsePercent === null
                ? words('notSaid')
                : words('percent', { value: found.worsePercent }),
          },
        }))}
      />
    </Disclosure>
  )
}
