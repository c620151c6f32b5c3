import type { DraftToSign } from '@/lib/preparation/protocol-page'
import { DraftCard } from './draft-card'
import { ReplayNote } from './replay-note'

export function OpenDraft({ open, zone }: { readonly open: DraftToSign; readonly zone: string }) {
  const { replayed, ...rest } = open
  return (
    <DraftCard {...rest} zone={zone}>
      <ReplayNote replayed={replayed} zone={zone} />
    </DraftCard>
  )
}
