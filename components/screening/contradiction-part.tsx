import type { FindingLine } from '@/lib/screening/case-file'
import { saysTheSame } from '@/lib/screening/contradiction-places'
import type { Finding } from '@/lib/screening/finding'
import { BecauseList } from './because-list'
import { LiftPart } from './lift-part'
import type { Say } from './loose-words'

interface Props {
  readonly clientId: string
  readonly line: FindingLine
  /** The finding that it stands in. */
  readonly within: Finding
  /** Whether it is cleared by itself, not by the words that clear the finding. */
  readonly alone: boolean
  readonly zone: string
  readonly say: Say
  readonly judging: Say
}

/** What does not fit together in the answers beneath a finding, and what to do about it. */
export function ContradictionPart(props: Props) {
  const { line, within, alone, say } = props
  const { finding } = line
  const suggested = saysTheSame(within, finding)
  return (
    <section className="flow-2 border-s-4 border-line ps-4">
      <p className="font-semibold">
        {say(suggested ? 'page.staff.contradiction.medicine' : 'page.staff.contradiction.answers')}
      </p>
      {suggested ? null : <BecauseList because={finding.because} say={say} />}
      <p className="text-sm text-ink-soft">
        {finding.reason} · {finding.followUps.map((each) => say(`follow_up.${each}`)).join(' ')}
      </p>
      {alone ? <LiftPart {...props} /> : null}
    </section>
  )
}
