import { nobodySought, type Sought } from '@/lib/clients/model'

/** What a screening waits for: nobody has looked, all that was asked came, some of it is late, one more signs, answers or medicines changed. */
export const queueKinds = [
  'first_look',
  'evidence_came',
  'evidence_overdue',
  'second_signature',
  'changed',
] as const
export type QueueKind = (typeof queueKinds)[number]

export const queueSorts = ['urgency', 'waiting'] as const
export type QueueSort = (typeof queueSorts)[number]

export interface QueueAsked {
  readonly kind: QueueKind | null
  readonly search: Sought
  readonly sort: QueueSort
  /** The screening after which the page goes on. */
  readonly after: string | null
}

type Address = Readonly<Record<string, string | readonly string[] | undefined>>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What an address asks of the queue; what it does not know is left out. */
export const askedOf = (
  { show, sort, after }: Address,
  search: Sought = nobodySought,
): QueueAsked => ({
  kind: queueKinds.find((kind) => kind === show) ?? null,
  search,
  sort: queueSorts.find((known) => known === sort) ?? 'urgency',
  after: typeof after === 'string' && UUID.test(after) ? after : null,
})

/** The address of a queue that is asked differently in one point; the page begins anew. */
export function queueHref(asked: QueueAsked, change: Partial<QueueAsked> = {}): string {
  const { kind, search, sort, after } = { ...asked, after: null, ...change }
  const query = new URLSearchParams({
    ...(kind ? { show: kind } : {}),
    ...(search.sealed ? { q: search.sealed } : {}),
    ...(sort === 'urgency' ? {} : { sort }),
    ...(after ? { after } : {}),
  }).toString()
  return query ? `/screenings?${query}` : '/screenings'
}
