import { publishDefaultTexts } from '@/lib/consents/publish'
import type { NewClinic } from '@/lib/clinics/found'
import type { DemoPerson } from '@/lib/demo/model'
import { addHours } from '@/lib/time/instant'
import type { House } from './client'
import { found, HARBOR_LIGHT, SAGUARO } from './clinics'
import { harborLight, harborLightStaff } from './harbor-light'
import { passTime } from './pass-time'
import { peopleOf } from './people'
import { adoptProtocol, draftProtocolNow } from './protocol'
import { saguaro, saguaroStaff } from './saguaro'
import { type StaffNames, staffOf } from './staff'
import { tell } from './telling'
import type { Told } from './told'

const FOUNDED_HOURS_AGO = 24 * 80

async function tellHouse(
  clinic: NewClinic,
  names: StaffNames,
  clients: (house: House) => Promise<readonly Told[]>,
  today: Date,
): Promise<readonly DemoPerson[]> {
  const at = addHours(today, -FOUNDED_HOURS_AGO)
  const founded = await found(clinic, at)
  const house = { clinic: founded, staff: await staffOf(founded, names, at, today), today }
  await tell(house.staff.director, at, publishDefaultTexts)
  // Saguaro has signed none yet: its page says so.
  const signs = clinic.slug === HARBOR_LIGHT.slug
  if (signs) await adoptProtocol(house, at)
  const told = await clients(house)
  await passTime(house, today)
  if (signs) await draftProtocolNow(house, addHours(today, -20))
  return peopleOf(house, told)
}

/** Tells both clinics' past up to `today` by the commands that real people use, and answers who is in it. */
export async function tellTheStory(today: Date): Promise<readonly DemoPerson[]> {
  const houses = await Promise.all([
    tellHouse(HARBOR_LIGHT, harborLightStaff, harborLight, today),
    tellHouse(SAGUARO, saguaroStaff, saguaro, today),
  ])
  return houses.flat()
}
