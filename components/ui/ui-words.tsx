'use client'

import { createContext, type ReactNode, useContext } from 'react'

/** The few sentences that living parts say by themselves; the root layout hands them down, translated. */
export type UiWords = {
  readonly summaryHint: string
  readonly summaryLabel: string
  readonly errorPrefix: string
  readonly optional: string
  readonly saving: string
  readonly changedTitle: string
  readonly brokenTitle: string
  readonly brokenDetail: string
  readonly brokenReference: string
  readonly unreachableTitle: string
  readonly unreachableDetail: string
  readonly doneTitle: string
  readonly signedOutTitle: string
  readonly signIn: string
  readonly close: string
  readonly holdsTyped: string
  readonly print: string
  readonly summaryOne: string
  readonly summaryMany: string
  readonly pageBrokenTitle: string
  readonly pageBrokenDetail: string
  readonly pageBrokenReference: string
  readonly retry: string
  readonly home: string
  readonly crisis: string
}

const Words = createContext<UiWords | null>(null)

export function UiWordsProvider(props: { readonly words: UiWords; readonly children: ReactNode }) {
  return <Words value={props.words}>{props.children}</Words>
}

/** The words of living parts. Throws outside the root layout, where there is no language to speak. */
export function useUiWords(): UiWords {
  const words = useContext(Words)
  if (!words) throw new Error('No UiWordsProvider above this part')
  return words
}
