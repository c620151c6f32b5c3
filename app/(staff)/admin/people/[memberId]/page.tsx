import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { MemberAccess } from '@/components/people/member-access'
import { MemberForm } from '@/components/people/member-form'
import { WeekForm } from '@/components/people/week-form'
import { PageHeader } from '@/components/shell/page-header'
import { Flash } from '@/components/ui/flash'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { read } from '@/lib/kernel/run'
import { memberOf, workingHoursOf } from '@/lib/people/queries'
import { memberNamed } from '@/lib/people/schema'
import { memberDone } from '@/lib/people/words'

type Props = {
  readonly params: Promise<{ readonly memberId: string }>
  readonly searchParams: SearchParams
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.list'))('title') }
}

export default async function MemberPage({ params, searchParams }: Props) {
  const viewer = await requireViewer(['administrator'])
  const named = memberNamed.safeParse({ membershipId: (await params).memberId })
  if (!named.success) notFound()
  const { membershipId } = named.data
  const found = await read(viewer, async (occasion) => ({
    member: await memberOf(occasion, membershipId),
    hours: await workingHoursOf(occasion, membershipId),
  }))
  if (!found.member) notFound()
  const words = await getTranslations('people.member')
  const done = memberDone(await searchParam(searchParams, 'done'))
  return (
    <div className="flow-6">
      <PageHeader
        title={found.member.name}
        back={{ href: '/admin/people', label: words('back') }}
        {...(membershipId === viewer.membershipId ? { above: words('you') } : {})}
      />
      {done ? <Flash title={words(done)} /> : null}
      <MemberForm member={found.member} />
      <WeekForm membershipId={membershipId} hours={found.hours} />
      <MemberAccess member={found.member} />
    </div>
  )
}
