import { ChartLine } from '@/components/ui/chart-line'
import { Meter } from '@/components/ui/meter'
import { WindowLine } from '@/components/ui/window-line'
import { GalleryFrame, Shelf } from '../frame'

const points = [
  { key: 'a', at: 0, label: 'Oct 12', value: 18 },
  { key: 'b', at: 7, label: 'Oct 19', value: 16 },
  { key: 'c', at: 14, label: 'Oct 26', value: 12 },
  { key: 'd', at: 21, label: 'Nov 2' },
  { key: 'e', at: 28, label: 'Nov 9', value: 10 },
  { key: 'f', at: 42, label: 'Nov 23', value: 8 },
]

const bands = [
  { from: 0, to: 5, label: 'Minimal' },
  { from: 5, to: 10, label: 'Mild' },
  { from: 10, to: 15, label: 'Moderate' },
  { from: 15, to: 20, label: 'Moderately severe' },
  { from: 20, to: 27, label: 'Severe' },
]

export default function FiguresPage() {
  const words = { startLabel: 'Your session', endLabel: 'About day 10' }
  return (
    <GalleryFrame path="/gallery/figures" title="Figures">
      <Shelf title="The window">
        <WindowLine label="Day 4 of about 7 to 10" day={4} {...words} />
        <WindowLine label="The day itself: rest" day={0} {...words} />
        <WindowLine label="Day 10: the soft end of the window" day={10} {...words} />
        <WindowLine label="Your window begins with your session" {...words} />
      </Shelf>
      <Shelf title="Part of a whole">
        <Meter label="Places in the circle" text="3 of 8 taken" value={3} max={8} />
      </Shelf>
      <Shelf title="A line over time">
        <ChartLine
          title="PHQ-9: from 18 to 8 in six weeks"
          timeLabel="Day"
          valueLabel="PHQ-9"
          points={points}
          min={0}
          max={27}
          ticks={[0, 5, 10, 15, 20, 27]}
          bands={bands}
        />
        <ChartLine
          title="One reading so far"
          timeLabel="Day"
          valueLabel="PHQ-9"
          points={points.slice(0, 1)}
          min={0}
          max={27}
          ticks={[0, 9, 18, 27]}
        />
      </Shelf>
    </GalleryFrame>
  )
}
