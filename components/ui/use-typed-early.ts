'use client'

import { useLayoutEffect, useState } from 'react'

type Early = { readonly text: string; readonly from: number; readonly to: number }

const areaOf = (id: string): HTMLTextAreaElement | null => {
  const field = document.getElementById(id)
  return field instanceof HTMLTextAreaElement ? field : null
}

function seen(id: string): Early | null {
  const area = typeof document === 'undefined' ? null : areaOf(id)
  return area && { text: area.value, from: area.selectionStart, to: area.selectionEnd }
}

/**
 * What somebody typed into a field while the page was still arriving, before its script was there; null where that is not
 * known. It is read in the first moment, since the script then puts the field back to what the page came with, and the
 * caret to its end. The field needs `autoComplete="off"`, or a browser's own memory of an older text looks like typing.
 */
export function useTypedEarly(id: string): string | null {
  const [early] = useState(() => seen(id))
  useLayoutEffect(() => {
    const area = areaOf(id)
    if (early && area === document.activeElement && area?.value === early.text)
      area.setSelectionRange(early.from, early.to)
  }, [id, early])
  return early?.text ?? null
}

/** The same for a field that keeps its own words: they stay as they were typed, and where the caret stood. */
export function useKeepsEarly(id: string): void {
  const [early] = useState(() => seen(id))
  useLayoutEffect(() => {
    const area = areaOf(id)
    if (!early || !area) return
    if (area.value !== early.text) area.value = early.text
    if (area === document.activeElement) area.setSelectionRange(early.from, early.to)
  }, [id, early])
}
