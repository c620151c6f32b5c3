import type { ClientStatus } from './model'

/** The key under `clients.status` and the tone of its tag. */
export const clientStatusTone: Readonly<
  Record<ClientStatus, 'notStarted' | 'active' | 'success' | 'neutral'>
> = {
  invited: 'notStarted',
  active: 'active',
  completed: 'success',
  withdrawn: 'neutral',
}
