import type { Finding } from '@/lib/screening/finding'

/** A finding with the contradictions about the same answers: one matter, read and cleared in one place. */
export interface Matter<Line> {
  readonly line: Line
  readonly contradictions: readonly Line[]
}

const isContradiction = ({ reason }: Finding): boolean => reason === 'SCR-CONTRA'

const fieldsOf = ({ because }: Finding): string =>
  because
    .map(({ field }) => field)
    .toSorted()
    .join()

/** Whether a contradiction says of these very answers what the finding says: a medicine that somebody's "no" does not fit. */
export const saysTheSame = (finding: Finding, contradiction: Finding): boolean =>
  fieldsOf(finding) === fieldsOf(contradiction)

const restsWithin = ({ because }: Finding, other: Finding): boolean =>
  because.every(({ field }) => other.because.some((each) => each.field === field))

/** One rule can miss the same answer twice: by itself, and beside what makes it urgent. The one that says more says both. */
const isSaidWithin = (finding: Finding, other: Finding): boolean =>
  finding.severity === 'incomplete' &&
  other.severity === 'incomplete' &&
  other.reason === finding.reason &&
  other.because.length > finding.because.length &&
  restsWithin(finding, other)

/**
 * Each contradiction goes where it belongs: to the finding upon the very same answers, else to the gravest one that rests
 * on a part of them. One that belongs to none stands by itself. The order stays, gravest first.
 */
export function matters<Line extends { readonly finding: Finding }>(
  all: readonly Line[],
): readonly Matter<Line>[] {
  const lines = all.filter(
    ({ finding }) => !all.some((other) => isSaidWithin(finding, other.finding)),
  )
  const others = lines.filter(({ finding }) => !isContradiction(finding))
  const placeOf = ({ finding }: Line): Line | null =>
    others.find((other) => saysTheSame(other.finding, finding)) ??
    others.find((other) => restsWithin(other.finding, finding)) ??
    null
  const placed = new Map(
    lines
      .filter(({ finding }) => isContradiction(finding))
      .map((contradiction) => [contradiction, placeOf(contradiction)]),
  )
  return lines
    .filter((line) => !placed.get(line))
    .map((line) => ({
      line,
      contradictions: lines.filter((each) => placed.get(each) === line),
    }))
}
