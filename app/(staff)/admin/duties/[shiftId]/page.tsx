import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ShiftFields } from '@/components/people/shift-fields'
import { PageHeader } from '@/components/shell/page-header'
import { ActionForm } from '@/components/ui/action-form'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { colleagues } from '@/lib/people/queries'
import { shiftOf } from '@/lib/people/rota'
import { changeShiftAction } from '@/lib/people/rota-actions'
import { shiftNamed } from '@/lib/people/schema'
import { localDate, localTime } from '@/lib/time/zone'

type Props = { readonly params: Promise<{ readonly shiftId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.duties'))('changeTitle') }
}

export default async function ShiftPage({ params }: Props) {
  const viewer = await requireViewer(['administrator'])
  const named = shiftNamed.safeParse(await params)
  if (!named.success) notFound()
  const { shift, members } = await read(viewer, async (occasion) => ({
    shift: await shiftOf(occasion, named.data.shiftId),
    members: await colleagues(occasion),
  }))
  if (!shift) notFound()
  const words = await getTranslations('people')
  const zone = viewer.clinic.timeZone
  const now = {
    memberId: shift.memberId,
    startsOn: localDate(shift.startsAt, zone),
    startsAt: localTime(shift.startsAt, zone),
    endsOn: localDate(shift.endsAt, zone),
    endsAt: localTime(shift.endsAt, zone),
  }
  return (
    <>
      <PageHeader
        above={words(`duty.${shift.duty}`)}
        title={words('duties.changeTitle')}
        lead={words('duties.changeLead')}
        back={{ href: '/admin/duties', label: words('duties.title') }}
      />
      <ActionForm
        action={changeShiftAction}
        hidden={{ shiftId: shift.id }}
        submitLabel={words('duties.changeSubmit')}
      >
        <ShiftFields members={members} now={now} />
      </ActionForm>
    </>
  )
}
