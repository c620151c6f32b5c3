import { Banner } from '@/components/ui/banner'
import { LinkButton } from '@/components/ui/link-button'
import { StatusTag } from '@/components/ui/status-tag'
import type { Tone } from '@/components/ui/tone'
import type { CaseFile } from '@/lib/screening/case-file'
import { matters, saysTheSame } from '@/lib/screening/contradiction-places'
import type { Decision } from '@/lib/screening/model'
import { formatDayTime } from '@/lib/time/format'
import type { Say } from './loose-words'
import { anchorOf, toneOf } from './finding-place'
import { findingLine } from './finding-title'

/** The ground on which the decision is said; its title and its shape say it too. */
const grounds = {
  crisis: 'crisis',
  stop: 'stop',
  incomplete: 'info',
  review: 'caution',
  caution: 'info',
  eligible: 'success',
} as const satisfies Readonly<Record<Decision, Tone>>

type Props = { readonly file: CaseFile; readonly zone: string; readonly say: Say }

/** The two-minute look: what the rules say, each finding in one line, and the ways down the page. */
export function JudgingSummary({ file, zone, say }: Props) {
  const { decision, notes } = file.determination
  return (
    <Banner
      tone={grounds[decision]}
      title={`${say('page.staff.decision')}: ${say(`page.staff.verdict.${decision}`)}`}
    >
      {file.screening.submittedAt ? (
        <p>{say('page.staff.sent', { date: formatDayTime(file.screening.submittedAt, zone) })}</p>
      ) : null}
      {notes.map((note) => (
        <p key={note}>{say(`note.${note}`)}</p>
      ))}
      {file.lines.length === 0 ? null : (
        <ul className="flow-2">
          {matters(file.lines).map(({ line, contradictions }) => {
            const anchor = anchorOf(file.lines.indexOf(line))
            const others = contradictions.filter(
              ({ finding }) => !saysTheSame(line.finding, finding),
            )
            return (
              <li key={anchor} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <StatusTag tone={toneOf(line)}>
                  {say(`severity.${line.finding.severity}`)}
                </StatusTag>
                <a href={`#${anchor}`} className="link min-w-0 flex-1 basis-72 py-1">
                  {[line, ...others].map(({ finding }) => findingLine(finding, say)).join(' ')}
                </a>
              </li>
            )
          })}
        </ul>
      )}
      <nav aria-label={say('page.staff.places')} className="flex flex-wrap gap-3 pt-1 no-print">
        {file.screening.status === 'in-progress' ? null : (
          <LinkButton href="#decide">{say('page.staff.toDecide')}</LinkButton>
        )}
        <LinkButton href="#enter" look="secondary">
          {say('page.staff.enter')}
        </LinkButton>
        <LinkButton href="#evidence" look="secondary">
          {say('page.staff.toEvidence')}
        </LinkButton>
      </nav>
    </Banner>
  )
}
