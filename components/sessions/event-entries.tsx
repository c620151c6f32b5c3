'use client'

import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { NumberField } from '@/components/ui/number-field'
import { TextArea } from '@/components/ui/text-area'
import { COMFORT_SCALES, comfortText } from '@/lib/sessions/comfort'
import { useEntries } from './entries'
import { EntryForm } from './entry-form'
import { LINE_ID, STILL_TRUE_MIN } from './places'

const TAPS = ['looked', 'water', 'music', 'position', 'video_lost', 'monitor_left'] as const
type Tap = (typeof TAPS)[number]

export interface EventWords {
  readonly quick: string
  readonly taps: Readonly<Record<Tap, string>>
  readonly comfort: string
  readonly comfortLead: string
  readonly scales: Readonly<Record<(typeof COMFORT_SCALES)[number], string>>
  readonly rangeHint: string
  readonly range: string
  readonly comfortSend: string
  readonly note: string
  readonly noteLabel: string
  readonly noteSend: string
}

type Props = {
  readonly appointmentId: string
  readonly atHome: boolean
  readonly words: EventWords
}

const text = (values: FormData, name: string): string => {
  const value = values.get(name)
  return typeof value === 'string' ? value : ''
}

/** One tap for what happens often; a few words for the rest. */
export function EventEntries({ appointmentId, atHome, words }: Props) {
  const { add } = useEntries()
  const taps = TAPS.filter((tap) => atHome || (tap !== 'video_lost' && tap !== 'monitor_left'))
  const tapped = (kind: Tap) =>
    void add(words.taps[kind], { kind: 'event', input: { appointmentId, kind } })
  return (
    <div className="flow">
      <div role="group" aria-label={words.quick} className="flex flex-wrap gap-3">
        {taps.map((kind) => (
          <Button key={kind} look="secondary" onClick={() => tapped(kind)}>
            {words.taps[kind]}
          </Button>
        ))}
      </div>
      <Disclosure summary={words.comfort}>
        <p className="text-sm text-ink-soft">{words.comfortLead}</p>
        <EntryForm
          label={words.comfort}
          submitLabel={words.comfortSend}
          place={`comfort ${appointmentId}`}
          forMinutes={STILL_TRUE_MIN}
          entryOf={(values) => {
            const comfort = comfortText((scale) => text(values, scale))
            if (comfort.ok)
              return {
                kind: 'event',
                input: { appointmentId, kind: 'comfort', detail: comfort.text },
              }
            return {
              wrong: Object.fromEntries(comfort.wrong.map((scale) => [scale, words.range])),
            }
          }}
        >
          <div className="grid grid-cols-2 gap-4">
            {COMFORT_SCALES.map((scale) => (
              <NumberField
                key={scale}
                name={scale}
                label={words.scales[scale]}
                hint={words.rangeHint}
              />
            ))}
          </div>
        </EntryForm>
      </Disclosure>
      <Disclosure summary={words.note}>
        <EntryForm
          label={words.note}
          submitLabel={words.noteSend}
          place={`words ${appointmentId}`}
          entryOf={(values) => ({
            kind: 'event',
            input: { appointmentId, kind: 'note', detail: text(values, 'detail') },
          })}
        >
          <div id={LINE_ID}>
            <TextArea name="detail" label={words.noteLabel} rows={3} />
          </div>
        </EntryForm>
      </Disclosure>
    </div>
  )
}
