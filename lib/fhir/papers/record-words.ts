import { sayFor, type Say } from '@/lib/i18n/say'
import type { TableColumn } from '@/lib/papers/paper'

/** The words of the record's paper, and the zone in which its times are told. */
export interface RecordWords {
  readonly say: Say
  readonly zone: string
  readonly columns: (...keys: readonly string[]) => readonly TableColumn[]
}

export function recordWords(zone: string): RecordWords {
  const overview = sayFor('overview')
  const say: Say = (key, facts) => overview(`record.paper.${key}`, facts)
  return {
    say,
    zone,
    columns: (...keys) => keys.map((key) => ({ title: say(`column.${key}`) })),
  }
}

/** A code where no words were made for it: readable, and never hidden. */
export const plainly = (code: string): string => code.replaceAll('_', ' ')
