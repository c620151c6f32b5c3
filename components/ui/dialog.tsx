'use client'

import { X } from 'lucide-react'
import { type ReactNode, useId, useRef } from 'react'
import { Button } from './button'
import type { ButtonLook } from './button-style'
import { useUiWords } from './ui-words'
import { useHoldsTyped } from './watch-typed'

type Props = {
  readonly trigger: string
  readonly triggerLook?: ButtonLook
  readonly title: string
  /** With a form inside, this is a confirmation: the form's own button is the yes. */
  readonly children: ReactNode
  /** The way out in words, such as “Keep the appointment”. */
  readonly cancelLabel?: string
}

/**
 * A question over the page. The browser's own dialog keeps the focus inside, closes on Escape and
 * gives the focus back. What was typed in it and has not arrived shows on its button.
 */
export function Dialog({
  trigger,
  triggerLook = 'secondary',
  title,
  children,
  cancelLabel,
}: Props) {
  const words = useUiWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const holds = useHoldsTyped(dialog)
  const close = () => dialog.current?.close()
  return (
    <>
      <Button look={triggerLook} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {trigger}
        {holds ? <span className="text-sm font-normal">{words.holdsTyped}</span> : null}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-[min(34rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface text-start text-base text-ink backdrop:bg-black/50 max-sm:mb-4"
      >
        <div className="flow p-5 sm:p-6">
          <div className="flex items-start justify-between gap-3">
            <h2 id={titleId} className="text-xl">
              {title}
            </h2>
            <button
              type="button"
              onClick={close}
              aria-label={words.close}
              className="-me-2 -mt-1.5 grid size-11 shrink-0 place-items-center rounded-md hover:bg-sunken"
            >
              <X aria-hidden className="size-5" />
            </button>
          </div>
          {children}
          {cancelLabel ? (
            <Button look="quiet" onClick={close}>
              {cancelLabel}
            </Button>
          ) : null}
        </div>
      </dialog>
    </>
  )
}
