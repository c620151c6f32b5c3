import 'server-only'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { type ClientViewer, hasRole, type StaffRole, type StaffViewer } from '@/lib/kernel/viewer'
import { boardOfRequest } from './board-device'
import { homeOf } from './home'
import { nextPath } from './next-path'
import { monitorOfRequest } from './monitor-of-request'
import { signedInPerson, type SignedInPerson } from './viewer-of-request'

/** What a door asks of its viewer: a client, any staff, staff of one of these roles, or the monitor of a link. */
export type Wanted = 'client' | 'staff' | readonly StaffRole[]

/**
 * The viewer of a page. Signed out: to sign-in, and back afterwards. Staff without their second step: to that.
 * Another role: the same not-found as an address that does not exist.
 */
export async function requireViewer(wanted: 'client'): Promise<ClientViewer>
export async function requireViewer(wanted: 'staff' | readonly StaffRole[]): Promise<StaffViewer>
export async function requireViewer(wanted: Wanted): Promise<ClientViewer | StaffViewer> {
  const person = await signedInPerson()
  if (!person) redirect(`/sign-in?next=${encodeURIComponent(await pathOfRequest())}`)
  if (!fits(person.viewer, wanted)) notFound()
  if (person.viewer.kind === 'staff' && !person.secondFactorAt)
    redirect(`/sign-in/second-step?next=${encodeURIComponent(await pathOfRequest())}`)
  await stopAtCover(person)
  return person.viewer
}

/** A covered sign-in is led to its cover from every page, in each tab and after every reload. */
async function stopAtCover({ coveredAt }: SignedInPerson): Promise<void> {
  if (coveredAt) redirect(`/covered?next=${encodeURIComponent(await pathOfRequest())}`)
}

/** Whoever covered this sign-in, for the cover itself; where nothing is covered, on to where they were going. */
export async function requireCovered(next: string | undefined): Promise<StaffViewer> {
  const person = await signedInPerson()
  if (!person) redirect('/sign-in')
  if (!person.coveredAt || person.viewer.kind !== 'staff')
    redirect(nextPath(next) ?? homeOf(person.viewer))
  return person.viewer
}

/** Anybody who is signed in, for the pages about one's own account. */
export async function requireSignedIn(): Promise<ClientViewer | StaffViewer> {
  const person = await signedInPerson()
  if (!person) redirect(`/sign-in?next=${encodeURIComponent(await pathOfRequest())}`)
  if (person.viewer.kind === 'staff' && !person.secondFactorAt)
    redirect(`/sign-in/second-step?next=${encodeURIComponent(await pathOfRequest())}`)
  await stopAtCover(person)
  return person.viewer
}

export const fits = (viewer: ClientViewer | StaffViewer, wanted: Wanted): boolean => {
  if (wanted === 'client') return viewer.kind === 'client'
  if (wanted === 'staff') return viewer.kind === 'staff'
  return hasRole(viewer, ...wanted)
}

/** The sitter of a monitor's link; without a live one, the page that opens it, whatever there is or is not. */
export async function requireMonitor() {
  const monitor = await monitorOfRequest()
  if (!monitor) redirect('/monitor/open')
  return monitor
}

/** The device that shows a floor board; any other browser finds no such page. */
export async function requireBoard() {
  const device = await boardOfRequest()
  if (!device) notFound()
  return device
}

/** The address being asked for, which the server in front puts into a header; only a path of ours is ever returned to. */
async function pathOfRequest(): Promise<string> {
  return nextPath((await headers()).get('x-stillwater-path') ?? '/') ?? '/'
}
