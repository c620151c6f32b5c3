import type { Block, LineChart } from '@/lib/papers/paper'
import { formatTimeWithoutZone } from '@/lib/time/format'
import { minutesBetween } from '@/lib/time/instant'
import type { SessionScreen, VitalSet } from '../screen-model'
import type { Words } from './record-paper'

/** The vital signs as a picture and as the same figures beside it; a wrong set is struck by its word, and not drawn. */
export function vitalsBlocks(screen: SessionScreen, words: Words): readonly Block[] {
  const { vitals, dosedAt, zone } = screen
  const counted = vitals.filter(({ wrong }) => wrong === null)
  const first = counted[0]
  const table: Block = {
    kind: 'table',
    columns: [
      { title: words('page.vitals.time'), share: 2 },
      { title: words('page.vitals.pressure'), align: 'right' },
      { title: words('page.vitals.heart'), align: 'right' },
      { title: words('page.vitals.oxygen'), align: 'right' },
      { title: words('page.vitals.breaths'), align: 'right' },
      { title: words('page.vitals.awake'), align: 'right' },
      { title: words('page.vitals.symptoms'), share: 2 },
    ],
    rows: vitals.map((set) => rowOf(set, screen, words)),
    empty: words('page.vitals.none'),
  }
  if (!first || counted.length < 2) return [table]
  const minute = (at: Date) => Math.round(minutesBetween(dosedAt ?? first.at, at))
  const series = (name: string, of: (set: VitalSet) => number | null) => ({
    name,
    points: counted.flatMap((set) => {
      const y = of(set)
      return y === null ? [] : [{ x: minute(set.at), y }]
    }),
  })
  const chart: LineChart = {
    kind: 'line-chart',
    title: words('paper.chart'),
    alt: words('paper.chartAlt', { count: counted.length }),
    xTicks: counted.map(({ at }) => ({ at: minute(at), label: formatTimeWithoutZone(at, zone) })),
    yTicks: [40, 80, 120, 160, 200].map((at) => ({ at, label: String(at) })),
    series: [
      series(words('paper.upper'), ({ systolicMmHg }) => systolicMmHg),
      series(words('paper.lower'), ({ diastolicMmHg }) => diastolicMmHg),
      series(words('page.vitals.heart'), ({ heartRatePerMin }) => heartRatePerMin),
    ].filter(({ points }) => points.length > 0),
    ...(dosedAt ? { marks: [{ at: 0, label: words('paper.dose') }] } : {}),
  }
  return [chart, table]
}

function rowOf(set: VitalSet, { zone }: SessionScreen, words: Words): readonly string[] {
  const measured = (value: number | null) => (value === null ? '–' : String(value))
  return [
    formatTimeWithoutZone(set.at, zone),
    set.systolicMmHg === null ? '–' : `${set.systolicMmHg}/${set.diastolicMmHg ?? ''}`,
    measured(set.heartRatePerMin),
    measured(set.spo2Percent),
    measured(set.respiratoryRatePerMin),
    measured(set.moaas),
    set.wrong
      ? words('page.vitals.wrong')
      : set.symptoms.map((each) => words(`choice.symptoms.${each}`)).join(', '),
  ]
}
