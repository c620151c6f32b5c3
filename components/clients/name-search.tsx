import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { seekNameAction } from '@/lib/clients/actions'
import type { Sought, SoughtOn } from '@/lib/clients/model'

type Props = {
  readonly on: SoughtOn
  readonly sought: Sought
  readonly label: string
  readonly find: string
  /** Names the form where it holds more than the search. */
  readonly named?: string
  /** What else the address says and the form does not ask. */
  readonly keeps?: Readonly<Record<string, string | undefined>>
  readonly children?: ReactNode
  readonly beside?: ReactNode
}

/** Looks for a client by name. The name is sent, never written into an address; see `lib/clients/sought`. */
export function NameSearch({ on, sought, label, find, named, keeps, ...rest }: Props) {
  const kept = Object.entries(keeps ?? {}).filter((part): part is [string, string] => !!part[1])
  return (
    <search aria-label={named} className="block no-print">
      {/* Where the address has led elsewhere, it is another form: its key has had its effect. */}
      <ActionForm
        key={`${sought.sealed} ${new URLSearchParams(kept).toString()}`}
        action={seekNameAction}
        hidden={{ on, ...Object.fromEntries(kept) }}
        inline
      >
        <TextField
          name="q"
          type="search"
          label={label}
          defaultValue={sought.words}
          maxLength={80}
          width="medium"
        />
        {rest.children}
        <Button type="submit" look="secondary">
          {find}
        </Button>
        {rest.beside}
      </ActionForm>
    </search>
  )
}
