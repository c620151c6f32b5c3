'use client'

import { BrokenPage } from '@/components/shell/broken-page'
import { useUiWords } from '@/components/ui/ui-words'

type Props = { readonly error: unknown; readonly retry: () => void }

export default function Broken({ error, retry }: Props) {
  return <BrokenPage words={useUiWords()} error={error} retry={retry} />
}
