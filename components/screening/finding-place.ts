import type { StatusTone } from '@/components/ui/status-tag'
import type { FindingLine } from '@/lib/screening/case-file'

const tones = {
  crisis: 'crisis',
  stop: 'stop',
  incomplete: 'waiting',
  review: 'caution',
  caution: 'info',
} as const satisfies Readonly<Record<FindingLine['finding']['severity'], StatusTone>>

/** How grave a finding looks by itself. */
export const severityTone = (severity: FindingLine['finding']['severity']): StatusTone =>
  tones[severity]

/** How grave a finding looks: as its severity, and calm once a lift is in force. */
export const toneOf = (line: FindingLine): StatusTone =>
  line.state === 'in_force' ? 'success' : tones[line.finding.severity]

/** Where a finding stands on the page, for the line above that leads to it. */
export const anchorOf = (index: number): string => `finding-${index + 1}`
