import type { ClientViewer } from '@/lib/kernel/viewer'
import type { DemoPerson, Station } from '@/lib/demo/model'

/** A client of the story, at the end of what was told. */
export type Told = Pick<DemoPerson, 'name' | 'email' | 'station' | 'clientId' | 'membershipId'>

export const told = (name: string, client: ClientViewer, station: Station): Told => ({
  name,
  email: client.email,
  station,
  clientId: client.clientId,
  membershipId: client.membershipId,
})
