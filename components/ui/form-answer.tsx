'use client'

import { useEffect, useRef } from 'react'
import type { FormState } from '@/lib/kernel/form-state'
import { Banner } from './banner'
import { ErrorSummary } from './error-summary'
import { useUiWords } from './ui-words'

/** The answer could not be fetched at all: the network, not the clinic, said no. */
export type Unreachable = { readonly status: 'unreachable' }

type Props = {
  readonly formId: string
  readonly state: FormState | Unreachable
}

/**
 * What the server answered, above the form. It takes the focus with every answer, so that nobody
 * who cannot see the page wonders what happened.
 */
export function FormAnswer({ formId, state }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.status !== 'idle') box.current?.focus()
  }, [state])
  if (state.status === 'idle') return null
  return (
    <div ref={box} tabIndex={-1} className="w-full">
      {state.status === 'invalid' ? (
        <ErrorSummary formId={formId} errors={state.fields} />
      ) : (
        <AnswerBanner state={state} />
      )}
    </div>
  )
}

type Told = Exclude<Props['state'], { status: 'idle' } | { status: 'invalid' }>

function AnswerBanner({ state }: { readonly state: Told }) {
  const words = useUiWords()
  switch (state.status) {
    case 'refused':
      return (
        <Banner tone="caution" title={state.title} role="alert">
          <p>{state.detail}</p>
          {state.next ? <p className="font-semibold">{state.next}</p> : null}
        </Banner>
      )
    case 'changed':
      return (
        <Banner tone="caution" title={words.changedTitle} role="alert">
          <p>{state.detail}</p>
          <p>{words.summaryHint}</p>
        </Banner>
      )
    case 'signed-out':
      return (
        <Banner tone="caution" title={words.signedOutTitle} role="alert">
          <p>{state.detail}</p>
          <p>
            <a href="/sign-in" target="_blank" rel="noreferrer" className="link font-semibold">
              {words.signIn}
            </a>
          </p>
        </Banner>
      )
    case 'broken':
      return (
        <Banner tone="caution" title={words.brokenTitle} role="alert">
          <p>{words.brokenDetail}</p>
          <p>{words.brokenReference.replace('{id}', state.id)}</p>
        </Banner>
      )
    case 'unreachable':
      return (
        <Banner tone="caution" title={words.unreachableTitle} role="alert">
          {words.unreachableDetail}
        </Banner>
      )
    case 'done':
      return <Banner tone="success" title={state.message ?? words.doneTitle} role="status" />
  }
}
