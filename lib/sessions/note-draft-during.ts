import { formatTimeWithoutZone } from '@/lib/time/format'
import { comfortOf } from './comfort'
import { ESCALATION, type EscalationTrigger } from './escalation'
import {
  type DraftPart,
  type DraftSentence,
  type DraftWords,
  type Of,
  ofKind,
  type Recorded,
} from './note-draft-model'
import { adverseEventKey } from './words'

const TRIGGERS = Object.keys(ESCALATION) as readonly EscalationTrigger[]
const LITTLE = ['looked', 'water', 'music', 'position', 'video_lost', 'monitor_left'] as const

/** What was measured, seen, said and done from the dose on. */
export function duringSentences(screen: Recorded, words: DraftWords): DraftPart {
  const time = (at: Date) => formatTimeWithoutZone(at, screen.zone)
  return [
    ...measured(screen, words, time),
    ...looked(screen, words),
    ...entered(screen, words, time),
    ...ofKind(screen, 'adverse').map(({ key, event }): DraftSentence => {
      const facts = {
        event: words(adverseEventKey(event.code)),
        grade: event.grade,
        time: time(event.onsetAt),
      }
      const text = event.endedAt
        ? words('draft.adverseOver', { ...facts, end: time(event.endedAt) })
        : words('draft.adverseOpen', facts)
      return { text, from: [key] }
    }),
  ]
}

type Time = (at: Date) => string

function measured(screen: Recorded, words: DraftWords, time: Time): DraftPart {
  const all = ofKind(screen, 'vitals')
  const sets = all.filter(({ set }) => set.phase !== 'baseline' && set.wrong === null)
  const [first, last] = [sets[0], sets.at(-1)]
  const sentences: DraftSentence[] = []
  const tell = (text: string, ...from: readonly { readonly key: string }[]) =>
    sentences.push({ text, from: from.map(({ key }) => key) })
  if (first && last)
    tell(
      sets.length === 1
        ? words('draft.duringOnce', { time: time(first.at) })
        : words('draft.during', {
            count: sets.length,
            first: time(first.at),
            last: time(last.at),
          }),
      ...sets,
    )
  const high = most(sets, ({ set }) => set.systolicMmHg)
  if (high)
    tell(
      words('draft.pressure', {
        upper: high.set.systolicMmHg ?? 0,
        lower: high.set.diastolicMmHg ?? 0,
        time: time(high.at),
      }),
      high,
    )
  const low = most(sets, ({ set }) => (set.spo2Percent === null ? null : -set.spo2Percent))
  if (low) tell(words('draft.oxygen', { value: low.set.spo2Percent ?? 0, time: time(low.at) }), low)
  const deep = most(sets, ({ set }) => (set.moaas === null ? null : -set.moaas))
  if (deep)
    tell(words('draft.alertness', { value: deep.set.moaas ?? 0, time: time(deep.at) }), deep)
  for (const each of all.filter(({ set }) => set.wrong === null && set.symptoms.length > 0)) {
    const signs = each.set.symptoms.map((sign) => words(`choice.symptoms.${sign}`)).join(', ')
    tell(words('draft.seen', { time: time(each.at), signs }), each)
  }
  for (const each of all)
    if (each.set.wrong)
      tell(words('draft.wrong', { time: time(each.at), reason: each.set.wrong.reason }), each)
  return sentences
}

/** The earliest of those with the greatest value; null where nobody measured it. */
function most<Each>(sets: readonly Each[], valueOf: (each: Each) => number | null): Each | null {
  let best: { readonly each: Each; readonly value: number } | null = null
  for (const each of sets) {
    const value = valueOf(each)
    if (value !== null && (best === null || value > best.value)) best = { each, value }
  }
  return best?.each ?? null
}

function looked(screen: Recorded, words: DraftWords): DraftPart {
  const looks = ofKind(screen, 'look')
  if (looks.length === 0) return []
  const counted = (state: string) => looks.filter((each) => each.state === state).length
  const text = words('draft.looks', {
    count: looks.length,
    resting: counted('resting'),
    needsMe: counted('needs_me'),
    cannotWake: counted('cannot_wake'),
  })
  return [{ text, from: looks.map(({ key }) => key) }]
}

function entered(screen: Recorded, words: DraftWords, time: Time): DraftPart {
  const events = ofKind(screen, 'event')
  const little = LITTLE.flatMap((kind): readonly DraftSentence[] => {
    const own = events.filter(({ event }) => event === kind)
    if (own.length === 0) return []
    const text = words('draft.little', {
      what: words(`choice.entry.${kind}`),
      count: own.length,
      times: own.map(({ at }) => time(at)).join(', '),
    })
    return [{ text, from: own.map(({ key }) => key) }]
  })
  const told = events.flatMap((each): readonly DraftSentence[] => {
    const text = sentenceOf(each, words, time)
    return text === null ? [] : [{ text, from: [each.key] }]
  })
  return [...little, ...told]
}

function sentenceOf(each: Of<'event'>, words: DraftWords, time: Time): string | null {
  const trigger = TRIGGERS.find((known) => `escalated:${known}` === each.event)
  if (trigger)
    return words('draft.help', {
      time: time(each.at),
      trigger: words(`escalation.trigger.${trigger}`),
    })
  const comfort = each.event === 'comfort' && each.detail ? comfortOf(each.detail) : null
  if (comfort) return words('draft.comfort', { time: time(each.at), ...comfort })
  return each.event === 'note' && each.detail
    ? words('draft.note', { time: time(each.at), by: each.by, text: each.detail })
    : null
}
