import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BoardInWords } from '@/components/board/board-in-words'
import { requireBoard } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { systemOf } from '@/lib/kernel/viewer'
import { boardOf } from '@/lib/overview/board'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview.board'))('title') }
}

/** The floor board on a device that was made one: initials at most, and nowhere else to go. */
export default async function WallPage() {
  const device = await requireBoard()
  const board = await read(systemOf(device.clinicId), (o) => boardOf(o, 'initials'))
  const words = await getTranslations('overview.board')
  return (
    <main data-wall className="min-h-dvh bg-paper p-4 text-ink sm:p-6">
      <h1 className="mb-2 text-2xl">
        {words('title')} <span className="text-ink-soft">{device.label}</span>
      </h1>
      <BoardInWords board={board} place="wall" />
    </main>
  )
}
