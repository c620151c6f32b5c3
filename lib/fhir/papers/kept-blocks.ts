import { sayFor } from '@/lib/i18n/say'
import type { Block } from '@/lib/papers/paper'
import { formatDayTime } from '@/lib/time/format'
import { factsIn, type Kept, type KeptValue, KEPT_KINDS } from '../kept/model'
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
          { ...(words.columns('when')[0] ?? { title: '' }), share: 2 },
          { ...(words.columns('what')[0] ?? { title: '' }), share: 5 },
        ],
        rows: those.map((each) => [
          formatDayTime(each.at, words.zone),
          (each.kind === 'restriction' ? restrictionLines : factLines)(each, words).join('\n'),
        ]),
      },
    ]
  })

const factLines = (kept: Kept, words: RecordWords): readonly string[] =>
  factsIn(kept).map(([fact, value]) => `${words.say(`fact.${fact}`)}: ${inWords(value, words)}`)

/** What held, in the words in which it was asked, until when, and when that was. */
function restrictionLines({ facts }: Kept, words: RecordWords): readonly string[] {
  const aftercare = sayFor('aftercare')
  const { rule, ended } = facts
  return [
    aftercare(`rule.${String(rule)}.title`),
    aftercare(`rule.${String(rule)}.until`),
    ...(ended instanceof Date
      ? [`${words.say('fact.ended')}: ${formatDayTime(ended, words.zone)}`]
      : []),
  ]
}

function inWords(value: Exclude<KeptValue, null>, words: RecordWords): string {
  if (value instanceof Date) return formatDayTime(value, words.zone)
  if (typeof value === 'boolean') return words.say(value ? 'yes' : 'no')
  if (typeof value === 'number') return `${value}`
  return typeof value === 'string' ? readable(value) : value.map(readable).join(', ')
}

/** Codes have no spaces; what somebody wrote stays as it was written. */
const readable = (value: string): string =>
  /^[a-z0-9]+(?:_[a-z0-9]+)*(?:: [a-z_]+)?$/.test(value) ? plainly(value) : value
