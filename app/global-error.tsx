'use client'

import './globals.css'
import { BrokenPage } from '@/components/shell/broken-page'
import english from '@/messages/en/shell.json'

type Props = { readonly error: unknown; readonly retry: () => void }

/** Stands in for the whole page when even the layout failed: it brings its own words and no data. */
export default function WhollyBroken({ error, retry }: Props) {
  const { broken } = english
  const words = {
    pageBrokenTitle: broken.title,
    pageBrokenDetail: broken.detail,
    pageBrokenReference: broken.reference,
    retry: broken.retry,
    home: broken.home,
    crisis: broken.crisis,
  }
  return (
    <html lang="en">
      <body>
        <title>{broken.title}</title>
        <BrokenPage words={words} error={error} retry={retry} />
      </body>
    </html>
  )
}
