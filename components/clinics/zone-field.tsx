import { SelectField } from '@/components/ui/select-field'
import { COMMON_ZONES } from '@/lib/clinics/model'

type Props = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly chosen?: string | undefined
}

/** A time zone: the common ones, and the one that is set already even if it is another. */
export function ZoneField({ name, label, hint, chosen }: Props) {
  const zones = new Set<string>(chosen ? [chosen, ...COMMON_ZONES] : COMMON_ZONES)
  return (
    <SelectField
      name={name}
      label={label}
      {...(hint ? { hint } : {})}
      defaultValue={chosen ?? COMMON_ZONES[0]}
      options={[...zones].map((zone) => ({ value: zone, label: zone.replace(/_/g, ' ') }))}
    />
  )
}
