'use client'

import type { ReactNode } from 'react'
import { classes } from './classes'
import { useUiWords } from './ui-words'

/** What every field may say of itself. */
export type FieldWords = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** Fields are asked for unless they say so: then “(optional)” stands beside the label. */
  readonly optional?: boolean
  /** The label is the page's one question: large, and its heading. */
  readonly asHeading?: boolean
}

export type FieldWidth = 'full' | 'wide' | 'medium' | 'short'

export const widths: Readonly<Record<FieldWidth, string>> = {
  full: 'w-full',
  wide: 'w-full max-w-md',
  medium: 'w-full max-w-56',
  short: 'w-full max-w-28',
}

/** A control's edge, ground and height, the same for all that are typed in. */
export const control =
  'min-h-12 rounded-md border-2 border-line-strong bg-surface px-3 py-2 text-ink placeholder:text-ink-soft focus-visible:outline-offset-0 aria-invalid:border-stop [&[readonly]]:bg-sunken'

type Props = FieldWords & {
  readonly id: string
  readonly error: string | undefined
  readonly children: ReactNode
}

/** The ids that describe a control, in the order in which they are read. */
export function describedBy(id: string, hint: string | undefined, error: string | undefined) {
  return classes(hint && `${id}-hint`, error && `${id}-error`) || undefined
}

/** Label, hint, the sentence of an error, then the control. */
export function FieldFrame(props: Props) {
  const { id, label, hint, optional, asHeading, error, children } = props
  const words = useUiWords()
  const text = (
    <label htmlFor={id} className={classes('font-semibold', asHeading && 'block text-2xl')}>
      {label}
      {optional ? <span className="font-normal text-ink-soft"> {words.optional}</span> : null}
    </label>
  )
  return (
    <div data-field className={classes(error && 'border-s-4 border-stop ps-4')}>
      {asHeading ? <h1>{text}</h1> : text}
      {hint ? (
        <p id={`${id}-hint`} className="text-ink-soft">
          {hint}
        </p>
      ) : null}
      <FieldError id={id} error={error} />
      <div className="mt-1.5">{children}</div>
    </div>
  )
}

/** A group of choices under one question. */
export function GroupFrame(props: Props) {
  const { id, label, hint, optional, asHeading, error, children } = props
  const words = useUiWords()
  const text = (
    <>
      {label}
      {optional ? <span className="font-normal text-ink-soft"> {words.optional}</span> : null}
    </>
  )
  return (
    <fieldset
      data-field
      aria-describedby={describedBy(id, hint, error)}
      className={classes('min-w-0', error && 'border-s-4 border-stop ps-4')}
    >
      <legend className={classes('font-semibold', asHeading && 'text-2xl')}>
        {asHeading ? <h1>{text}</h1> : text}
      </legend>
      {hint ? (
        <p id={`${id}-hint`} className="text-ink-soft">
          {hint}
        </p>
      ) : null}
      <FieldError id={id} error={error} />
      <div className={classes('grid max-w-2xl gap-2', asHeading ? 'mt-4' : 'mt-2')}>{children}</div>
    </fieldset>
  )
}

function FieldError(props: { readonly id: string; readonly error: string | undefined }) {
  const words = useUiWords()
  if (!props.error) return null
  return (
    <p id={`${props.id}-error`} className="font-semibold text-stop">
      <span className="sr-only">{words.errorPrefix} </span>
      {props.error}
    </p>
  )
}
