import { redirect } from 'next/navigation'
import { looseWords } from '@/components/screening/loose-words'
import { OwnOutcome } from '@/components/screening/own-outcome'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { ownOutcome } from '@/lib/screening/own-outcome'

export default async function ScreeningOutcome() {
  const viewer = await requireViewer('client')
  const outcome = await read(viewer, ownOutcome)
  if (!outcome) redirect('/my/screening')
  return (
    <OwnOutcome
      outcome={outcome}
      phone={viewer.clinic.phone}
      zone={viewer.timeZone}
      say={await looseWords('screening')}
    />
  )
}
