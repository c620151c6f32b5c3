import { expect, test } from 'vitest'
import { matchMedicine } from '@/lib/medications/matching'
import { gateFactsOf, protocolOf } from '../../case-facts'
import { gateCaseSchema } from '../../case-schema'
import type { GateFinding } from '../../finding'
import { evaluateGate } from '../gate'
import { ALL_CLEAR } from '../gate.fixture'

const gateWith = (changes: object) => {
  const input = gateCaseSchema.parse({ ...ALL_CLEAR, ...changes })
  return evaluateGate(gateFactsOf(input), protocolOf(input), matchMedicine)
}

/** Rule, decision, reason, the facts it rests on, who may lift it, the name it is about, what it opens. */
const inWords = ({ rule, decision, reason, fields, lift, subject, opens }: GateFinding): string =>
  `${rule} ${decision} ${reason} [${fields.join(' ')}] ${lift}` +
  (subject ? ` “${subject}”` : '') +
  (opens ? ` opens ${opens}` : '')

export type Row = readonly [
  story: string,
  changes: object,
  findings: string[],
  notes?: string[],
  alerts?: string[],
]

/** Each story finds exactly this, and says what it rests on and who may lift it (clinical rules, C.1). */
export const findExactly = (rows: readonly Row[]): void =>
  test.each(rows.map(([story, ...row]) => ({ story, row })))('$story', ({ row }) => {
    const [changes, findings, notes = [], alerts = []] = row
    const result = gateWith(changes)
    expect(result.findings.map(inWords)).toEqual(findings)
    expect(result.notes.map(inWords)).toEqual(notes)
    expect(result.alerts).toEqual(alerts)
  })
