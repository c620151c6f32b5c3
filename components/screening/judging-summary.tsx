import { Banner } from '@/components/ui/banner'
import { LinkButton } from '@/components/ui/link-button'
import { StatusTag } from '@/components/ui/status-tag'
import type { CaseFile } from '@/lib/screening/case-file'
import { fieldInWords } from '@/lib/screening/answer-in-words'
import { questionOf } from '@/lib/screening/forms'
import { formatDayTime } from '@/lib/time/format'
import type { Say } from './loose-words'
import { anchorOf, toneOf } from './finding-place'

/** Their titles alone do not say what they are about. */
const WITH_ANSWERS: ReadonlySet<string> = new Set(['SCR-CONTRA', 'SCR-MEDS', 'SCR-UNKNOWNMED'])

const answersIn = ({ finding }: CaseFile['lines'][number], say: Say): string =>
  finding.because
    .map(({ field, value }) => {
      const answer = fieldInWords(field, questionOf(field)?.kind, value, say)
      return field === 'medications' ? answer : `${say(`question.${field}.label`)} ${answer}`
    })
    .join(' · ')

type Props = { readonly file: CaseFile; readonly zone: string; readonly say: Say }

/** The two-minute look: what the rules say, each finding in one line, and the ways down the page. */
export function JudgingSummary({ file, zone, say }: Props) {
  const { decision, notes } = file.determination
  return (
    <Banner
      tone={decision === 'crisis' ? 'crisis' : decision === 'stop' ? 'stop' : 'info'}
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
          {file.lines.map((line, index) => (
            <li key={anchorOf(index)} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <StatusTag tone={toneOf(line)}>{say(`severity.${line.finding.severity}`)}</StatusTag>
              <a href={`#${anchorOf(index)}`} className="link min-w-0 flex-1 basis-72 py-1">
                {say(`rule.${line.finding.reason}.clinician`)}
                {WITH_ANSWERS.has(line.finding.reason) ? ` ${answersIn(line, say)}` : null}
              </a>
            </li>
          ))}
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
