import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HandOverList } from '@/components/integration/hand-over-list'
import { AbsenceForm } from '@/components/people/absence-form'
import { AbsenceList } from '@/components/people/absence-list'
import { PageHeader } from '@/components/shell/page-header'
import { Flash } from '@/components/ui/flash'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { withoutHandOver } from '@/lib/integration/colleague-note-queries'
import { read } from '@/lib/kernel/run'
import { absencesOf, possibleCovers } from '@/lib/people/absence'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.away'))('title') }
}

export default async function AwayPage(props: { readonly searchParams: SearchParams }) {
  const viewer = await requireViewer(['clinician', 'guide'])
  const { absences, covers, unwritten } = await read(viewer, async (occasion) => ({
    absences: await absencesOf(occasion),
    covers: await possibleCovers(occasion),
    unwritten: await withoutHandOver(occasion),
  }))
  const words = await getTranslations('people.away')
  const done = await searchParam(props.searchParams, 'done')
  return (
    <>
      <PageHeader title={words('title')} lead={words('lead')} />
      <div className="flow-6">
        {done === 'planned' || done === 'ended' ? <Flash title={words(`done.${done}`)} /> : null}
        <AbsenceList
          absences={absences}
          membershipId={viewer.membershipId}
          zone={viewer.clinic.timeZone}
        />
        <HandOverList people={unwritten} />
        <AbsenceForm covers={covers} zone={viewer.clinic.timeZone} />
      </div>
    </>
  )
}
