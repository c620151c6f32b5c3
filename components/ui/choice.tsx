'use client'

export type Option = {
  readonly value: string
  readonly label: string
  readonly hint?: string
  /** It cannot be chosen now; its hint says why. */
  readonly disabled?: boolean
}

type Props = {
  readonly id: string
  readonly name: string
  readonly type: 'radio' | 'checkbox'
  readonly option: Option
  readonly chosen: boolean
  readonly invalid: boolean
}

/** One choice: the whole row is the target, and its mark is the browser's own in our colour. */
export function Choice({ id, name, type, option, chosen, invalid }: Props) {
  const hintId = option.hint && `${id}-hint`
  return (
    <label
      htmlFor={id}
      className="flex min-h-12 items-start gap-3 rounded-md border-2 border-line-strong bg-surface px-4 py-2.5 transition-colors duration-150 ease-calm hover:border-accent has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-disabled:border-line has-disabled:bg-sunken"
    >
      <input
        id={id}
        name={name}
        type={type}
        value={option.value}
        defaultChecked={chosen}
        disabled={option.disabled}
        aria-invalid={invalid ? true : undefined}
        aria-describedby={hintId}
        className="mt-0.5 size-6 shrink-0 accent-accent outline-none"
      />
      <span className="min-w-0">
        <span className="block">{option.label}</span>
        {option.hint ? (
          <span id={hintId} className="block text-sm text-ink-soft">
            {option.hint}
          </span>
        ) : null}
      </span>
    </label>
  )
}
