import { NotHere } from '@/components/shell/not-here'
import { PublicShell } from '@/components/shell/public-shell'

export default function NotFound() {
  return (
    <PublicShell>
      <NotHere />
    </PublicShell>
  )
}
