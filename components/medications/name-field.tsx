'use client'

import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react'
import { classes } from '@/components/ui/classes'
import { control, describedBy, FieldFrame, widths } from '@/components/ui/field-frame'
import { useField } from '@/components/ui/form-context'
import { suggestAction, suggestOwnAction } from '@/lib/medications/actions'

type Props = {
  readonly label: string
  readonly hint: string
  readonly suggestions: string
  /** Read aloud as names come; `count` stands where the number goes. */
  readonly found: string
  /** A clinician asks the same reference through their own door. */
  readonly as: 'client' | 'clinician'
}

/**
 * A medicine's name, with names to choose from while it is typed: by arrow keys and Enter, or with a finger. Nothing is
 * chosen for anybody, what was typed stays as it is until somebody chooses, and without scripts it is a plain field.
 */
export function MedicineNameField({ label, hint, suggestions, found, as }: Props) {
  const field = useField('name')
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const turn = useRef(0)
  const [names, setNames] = useState<readonly string[]>([])
  const [at, setAt] = useState(-1)
  const close = useCallback(() => {
    turn.current += 1
    setNames([])
    setAt(-1)
  }, [])
  useEffect(() => {
    const form = input.current?.closest('form')
    form?.addEventListener('reset', close)
    return () => form?.removeEventListener('reset', close)
  }, [close])
  async function suggest(typed: string) {
    const mine = (turn.current += 1)
    setAt(-1)
    if (typed.trim().length < 2) return setNames([])
    const answer = await (as === 'client' ? suggestOwnAction : suggestAction)({
      typed: typed.slice(0, 100),
    }).catch(() => null)
    if (mine !== turn.current) return
    setNames(answer?.status === 'done' ? answer.value.map((each) => each.name) : [])
  }
  function choose(name: string) {
    if (!input.current) return
    input.current.value = name
    input.current.focus()
    close()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (names.length === 0) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setAt(at === -1 && step === -1 ? names.length - 1 : (at + step + names.length) % names.length)
    } else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && at !== -1) {
      event.preventDefault()
      choose(names[at] ?? '')
    }
  }
  return (
    <FieldFrame name="name" label={label} hint={hint} id={field.id} error={field.error}>
      <div className="relative max-w-md">
        <input
          id={field.id}
          ref={input}
          name="name"
          type="text"
          role="combobox"
          aria-expanded={names.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={at === -1 ? undefined : `${listId}-${at}`}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={describedBy(field.id, hint, field.error)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          defaultValue={field.value}
          onInput={(event) => void suggest(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => setTimeout(close, 150)}
          className={classes(control, widths.wide)}
        />
        <div
          id={listId}
          role="listbox"
          aria-label={suggestions}
          hidden={names.length === 0}
          className="absolute inset-x-0 top-full z-10 mt-1 rounded-md border-2 border-line-strong bg-surface shadow-lg"
        >
          {names.map((name, index) => (
            <div
              key={name}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseDown={(event) => {
                event.preventDefault()
                choose(name)
              }}
              className={classes(
                'flex min-h-11 cursor-pointer items-center px-4 hover:bg-accent-soft',
                index === at && 'bg-accent-soft',
              )}
            >
              {name}
            </div>
          ))}
        </div>
      </div>
      <p role="status" className="sr-only">
        {names.length > 0 ? found.replace('{count}', String(names.length)) : ''}
      </p>
    </FieldFrame>
  )
}
