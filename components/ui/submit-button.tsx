'use client'

import type { ReactNode } from 'react'
import { Button } from './button'
import type { ButtonLook, ButtonSize } from './button-style'
import { useFormPending } from './form-context'
import { Spinner } from './spinner'
import { useUiWords } from './ui-words'

type Props = {
  readonly children: ReactNode
  readonly look?: ButtonLook
  readonly size?: ButtonSize
  readonly wide?: boolean
  /** Where one form has two endings, which of them this is. */
  readonly name?: string
  readonly value?: string
}

/** Sends the form it stands in. While that is under way it says so and a second press does nothing. */
export function SubmitButton({ children, ...rest }: Props) {
  const pending = useFormPending()
  const words = useUiWords()
  return (
    <Button type="submit" aria-disabled={pending || undefined} {...rest}>
      {pending ? (
        <>
          <Spinner /> {words.saving}
        </>
      ) : (
        children
      )}
    </Button>
  )
}
