'use client'

import { Button } from '@/components/ui/button'
import { useEntries } from './entries'

type Props = {
  readonly appointmentId: string
  readonly kind: 'looked'
  readonly label: string
}

/** One tap, one entry. */
export function TapEntry({ appointmentId, kind, label }: Props) {
  const { add } = useEntries()
  return (
    <Button
      look="secondary"
      onClick={() => void add(label, { kind: 'event', input: { appointmentId, kind } })}
    >
      {label}
    </Button>
  )
}
