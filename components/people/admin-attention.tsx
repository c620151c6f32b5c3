import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import type { Room } from '@/lib/clinics/model'
import type { Invitation } from '@/lib/invitations/model'
import { type Duty, DUTIES, type Span } from '@/lib/people/duties'
import type { Member } from '@/lib/people/model'

type Props = {
  readonly members: readonly (Member & { readonly secondStep: boolean })[]
  readonly invitations: readonly Invitation[]
  readonly gaps: Readonly<Record<Duty, readonly Span[]>>
  readonly rooms: readonly Room[]
  /** Kinds of consent for which no text is in force. */
  readonly missingTexts: number
}

/** What waits for the administrator, the most urgent first; or that nothing does. */
export function AdminAttention({ members, invitations, gaps, rooms, missingTexts }: Props) {
  const words = useTranslations('people.admin')
  const uncovered = DUTIES.reduce((sum, duty) => sum + gaps[duty].length, 0)
  const without = members.filter(({ active, secondStep }) => active && !secondStep)
  const open = invitations.filter(({ status }) => status === 'open').length
  const expired = invitations.filter(({ status }) => status === 'expired').length
  const noRoom = !rooms.some(({ active }) => active)
  if (uncovered + without.length + open + expired + missingTexts === 0 && !noRoom)
    return <EmptyState title={words('calm')}>{words('calmDetail')}</EmptyState>
  return (
    <div className="grid gap-4 md:grid-cols-2">
      {uncovered > 0 ? (
        <Card title={words('duties')}>
          <p>{words('dutiesDetail', { count: uncovered })}</p>
          <LinkButton href="/admin/duties">{words('dutiesLink')}</LinkButton>
        </Card>
      ) : null}
      {missingTexts > 0 ? (
        <Card title={words('consents')}>
          <p>{words('consentsDetail')}</p>
          <LinkButton href="/admin/consents">{words('consentsLink')}</LinkButton>
        </Card>
      ) : null}
      {without.length > 0 ? (
        <Card title={words('secondStep')}>
          <p>{words('secondStepDetail')}</p>
          <ul className="list-disc ps-5">
            {without.map(({ membershipId, name }) => (
              <li key={membershipId}>
                <TextLink href={`/admin/people/${membershipId}`}>{name}</TextLink>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {open + expired > 0 ? (
        <Card title={words('open')}>
          {open > 0 ? <p>{words('openDetail', { count: open })}</p> : null}
          {expired > 0 ? <p>{words('expired', { count: expired })}</p> : null}
          <LinkButton href="/invitations" look="secondary">
            {words('openLink')}
          </LinkButton>
        </Card>
      ) : null}
      {noRoom ? (
        <Card title={words('rooms')}>
          <p>{words('roomsDetail')}</p>
          <LinkButton href="/admin/rooms" look="secondary">
            {words('roomsLink')}
          </LinkButton>
        </Card>
      ) : null}
    </div>
  )
}
