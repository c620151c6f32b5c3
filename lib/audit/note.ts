import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'

export type NotedKind =
  | 'view'
  | 'export'
  | 'print'
  | 'denied'
  | 'sign-in'
  | 'sign-out'
  | 'account'
  | 'signature'
  | 'break-glass'

interface Noted {
  readonly kind: NotedKind
  readonly table?: string
  readonly rowId?: string
  readonly clientId?: string
  readonly facts?: Readonly<Record<string, string | number | boolean>>
}

/** Writes down what no trigger can see (a record opened, exported, refused, signed), in the same transaction. */
export async function note(
  occasion: Occasion,
  { kind, table, rowId, clientId, facts }: Noted,
): Promise<void> {
  await occasion.tx
    .$queryRaw`SELECT note_event(${kind}, ${table ?? null}, ${rowId ?? null}::uuid, ${clientId ?? null}::uuid, ${facts ? JSON.stringify(facts) : null}::jsonb)::text`
}
