import type { Block } from '@/lib/papers/paper'
import { formatDayTime } from '@/lib/time/format'
import { factsIn, type KeptValue, KEPT_KINDS } from '../kept/model'
import type { WholeRecord } from '../record'
import { plainly, type RecordWords } from './record-words'

/** What is kept beside the great parts, sort by sort: when, and its facts in words. A sort of which nothing is kept is left out. */
export const keptBlocks = ({ kept }: WholeRecord, words: RecordWords): readonly Block[] =>
  KEPT_KINDS.flatMap((kind): readonly Block[] => {
    const those = kept.filter((each) => each.kind === kind)
    if (those.length === 0) return []
    return [
      { kind: 'heading', level: 3, text: words.say(`kept.${kind}`) },
      {
        kind: 'table',
        columns: [
          { ...(words.columns('when')[0] ?? { title: '' }), share: 1 },
          { ...(words.columns('what')[0] ?? { title: '' }), share: 3 },
        ],
        rows: those.map((each) => [
          formatDayTime(each.at, words.zone),
          factsIn(each)
            .map(([fact, value]) => `${words.say(`fact.${fact}`)}: ${inWords(value, words)}`)
            .join('\n'),
        ]),
      },
    ]
  })

function inWords(value: Exclude<KeptValue, null>, words: RecordWords): string {
  if (value instanceof Date) return formatDayTime(value, words.zone)
  if (typeof value === 'boolean') return words.say(value ? 'yes' : 'no')
  if (typeof value === 'number') return `${value}`
  return typeof value === 'string' ? readable(value) : value.map(readable).join(', ')
}

/** Codes have no spaces; what somebody wrote stays as it was written. */
const readable = (value: string): string =>
  /^[a-z]+(?:_[a-z0-9]+)+$/.test(value) ? plainly(value) : value
