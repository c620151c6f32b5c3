import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BoardInWords } from '@/components/board/board-in-words'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { boardOf } from '@/lib/overview/board'
import { zoneName } from '@/lib/time/format'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview.board'))('title') }
}

export default async function BoardPage() {
  const viewer = await requireViewer(['clinician', 'guide'])
  const board = await read(viewer, (o) => boardOf(o, 'names'))
  const words = await getTranslations('overview.board')
  return (
    <>
      <PageHeader
        title={words('title')}
        lead={words('lead', { zone: zoneName(new Date(board.now), board.zone) })}
      />
      <BoardInWords board={board} place="staff" />
    </>
  )
}
