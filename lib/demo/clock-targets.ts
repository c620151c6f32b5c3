import 'server-only'
import { addHours } from '@/lib/time/instant'
import { addDays, instantsOfLocal, localDate } from '@/lib/time/zone'
import { now } from '@/lib/time/clock'
import { inEachDemonstration } from './clinics'
import type { ClockTarget } from './model'

const MOST_OF_A_KIND = 4
const STORY_DAY = 4

/** Eight in the morning of a local date; in the rare zone where that hour is skipped, nothing. */
const morning = (date: string, zone: string): Date | undefined =>
  instantsOfLocal(`${date}T08:00:00`, zone)[0]

/**
 * Where a visitor may want to go: on by an hour, tomorrow morning, the morning of the next sessions, day 4 of the
 * windows that are open. All lie ahead.
 */
export async function clockTargets(): Promise<readonly ClockTarget[]> {
  const at = await now()
  const perClinic = await inEachDemonstration(async ({ tx, viewer }) => {
    const { clinicId } = viewer
    const client = { select: { preferredName: true, timeZone: true } }
    const clinic = await tx.clinic.findUniqueOrThrow({
      where: { id: clinicId },
      select: { timeZone: true },
    })
    const ahead = await tx.appointment.findMany({
      where: {
        clinicId,
        kind: 'treatment-session',
        status: 'booked',
        medicineAt: { gt: at },
      },
      select: { medicineAt: true, client },
      orderBy: { medicineAt: 'asc' },
      take: MOST_OF_A_KIND,
    })
    const doses = await tx.doseAdministration.findMany({
      where: { clinicId, givenAt: { gt: addHours(at, -24 * STORY_DAY) } },
      select: { givenAt: true, client },
      orderBy: { givenAt: 'desc' },
      take: MOST_OF_A_KIND,
    })
    const zone = clinic.timeZone
    return [
      ...ahead.flatMap((one): readonly ClockTarget[] => {
        if (!one.medicineAt) return []
        const early = morning(localDate(one.medicineAt, zone), zone)
        const to =
          early && early > at && early < one.medicineAt ? early : addHours(one.medicineAt, -1)
        return [{ kind: 'session', to, who: one.client.preferredName, zone }]
      }),
      ...doses.flatMap((dose): readonly ClockTarget[] => {
        const day = addDays(localDate(dose.givenAt, dose.client.timeZone), STORY_DAY)
        const to = morning(day, dose.client.timeZone)
        return to ? [{ kind: 'window', to, who: dose.client.preferredName, zone }] : []
      }),
      { kind: 'tomorrow', to: morning(addDays(localDate(at, zone), 1), zone), who: null, zone },
    ] as const
  })
  const [first] = perClinic
  const zone = first?.find(({ kind }) => kind === 'tomorrow')?.zone ?? 'UTC'
  const tomorrow = first?.filter(({ kind }) => kind === 'tomorrow') ?? []
  const others = perClinic.flat().filter(({ kind }) => kind !== 'tomorrow')
  return [
    { kind: 'hour' as const, to: addHours(at, 1), who: null, zone },
    ...tomorrow,
    ...others,
  ].flatMap(({ to, ...target }) => (to && to > at ? [{ ...target, to }] : []))
}
