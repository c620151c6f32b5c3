import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'

/** What booking needs to know of the clinic. */
export interface BookingClinic {
  readonly name: string
  readonly timeZone: string
  readonly phone: string
  readonly licensedStates: readonly string[]
  readonly street: string
  readonly city: string
  readonly state: string
  readonly postalCode: string
}

const asked = new WeakMap<object, Promise<BookingClinic>>()

/** The viewer's own clinic. One transaction is one moment: it is asked for once, however many ask here. */
export function clinicOf(occasion: Occasion): Promise<BookingClinic> {
  const known = asked.get(occasion.tx) ?? readClinic(occasion)
  asked.set(occasion.tx, known)
  return known
}

const readClinic = ({ tx, viewer }: Occasion): Promise<BookingClinic> =>
  tx.clinic.findUniqueOrThrow({
    where: { id: viewer.clinicId },
    select: {
      name: true,
      timeZone: true,
      phone: true,
      licensedStates: true,
      street: true,
      city: true,
      state: true,
      postalCode: true,
    },
  })
