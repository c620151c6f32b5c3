'use client'

import { useState } from 'react'

/**
 * What somebody typed into a field while the page was still arriving, before its script was there; null where that is not
 * known. It is read in the first moment, since the script then puts the field back to what the page came with. The field
 * needs `autoComplete="off"`, or a browser's own memory of an older text looks like typing.
 */
export function useTypedEarly(id: string): string | null {
  const [typed] = useState(() => {
    if (typeof document === 'undefined') return null
    const field = document.getElementById(id)
    return field instanceof HTMLTextAreaElement ? field.value : null
  })
  return typed
}
