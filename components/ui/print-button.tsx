'use client'

import { Printer } from 'lucide-react'
import { Button } from './button'
import { useUiWords } from './ui-words'

/** Opens the browser's own printing; the print styles leave the chrome out. */
export function PrintButton(props: { readonly label?: string }) {
  const words = useUiWords()
  return (
    <Button look="secondary" onClick={() => window.print()}>
      <Printer aria-hidden className="size-5" />
      {props.label ?? words.print}
    </Button>
  )
}
