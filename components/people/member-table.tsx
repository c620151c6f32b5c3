import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { Member } from '@/lib/people/model'

type Props = {
  readonly members: readonly (Member & {
    readonly email: string
    readonly secondStep: boolean
  })[]
}

export function MemberTable({ members }: Props) {
  const words = useTranslations('people')
  const roles = useTranslations('auth.role')
  return (
    <Table
      caption={words('list.caption')}
      captionHidden
      columns={[
        { key: 'name', label: words('list.name'), names: true },
        { key: 'roles', label: words('list.roles') },
        { key: 'email', label: words('list.email') },
        { key: 'secondStep', label: words('list.secondStep') },
        { key: 'status', label: words('list.status') },
      ]}
      rows={members.map((member) => ({
        key: member.membershipId,
        cells: {
          name: (
            <TextLink href={`/admin/people/${member.membershipId}`}>
              {member.title ? `${member.name}, ${member.title}` : member.name}
            </TextLink>
          ),
          roles: [
            ...member.roles.map((role) => roles(role)),
            ...member.credentials.map((held) => words(`credential.${held}`)),
          ].join(', '),
          email: member.email,
          secondStep: (
            <StatusTag tone={member.secondStep ? 'success' : 'caution'}>
              {words(member.secondStep ? 'list.on' : 'list.off')}
            </StatusTag>
          ),
          status: (
            <StatusTag tone={member.active ? 'success' : 'neutral'}>
              {words(member.active ? 'list.active' : 'list.deactivated')}
            </StatusTag>
          ),
        },
      }))}
      empty={<EmptyState title={words('list.none')}>{words('list.noneDetail')}</EmptyState>}
    />
  )
}
