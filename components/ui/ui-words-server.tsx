import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { UiWordsProvider } from './ui-words'

/** Reads the living parts' words from the catalogue and hands them to everything below. */
export async function UiWordsFromCatalogue(props: { readonly children: ReactNode }) {
  const ui = await getTranslations('ui')
  const shell = await getTranslations('shell')
  const words = {
    summaryOne: ui('form.summaryOne'),
    summaryMany: ui('form.summaryMany', { count: '{count}' }),
    summaryHint: ui('form.summaryHint'),
    summaryLabel: ui('form.summaryLabel', { label: '{label}' }),
    errorPrefix: ui('form.errorPrefix'),
    optional: ui('form.optional'),
    saving: ui('form.saving'),
    changedTitle: ui('form.changedTitle'),
    brokenTitle: ui('form.brokenTitle'),
    brokenDetail: ui('form.brokenDetail'),
    brokenReference: ui('form.brokenReference', { id: '{id}' }),
    unreachableTitle: ui('form.unreachableTitle'),
    unreachableDetail: ui('form.unreachableDetail'),
    doneTitle: ui('form.doneTitle'),
    signedOutTitle: ui('form.signedOutTitle'),
    signIn: ui('form.signIn'),
    close: ui('dialog.close'),
    holdsTyped: ui('dialog.holdsTyped'),
    print: ui('print'),
    pageBrokenTitle: shell('broken.title'),
    pageBrokenDetail: shell('broken.detail'),
    pageBrokenReference: shell('broken.reference', { id: '{id}' }),
    retry: shell('broken.retry'),
    home: shell('broken.home'),
    crisis: shell('broken.crisis'),
  }
  return <UiWordsProvider words={words}>{props.children}</UiWordsProvider>
}
