'use client'

/** An entry that waits on this device as a closed letter; only its moment and its number can be read here. */
export interface KeptLetter {
  readonly id: string
  /** Milliseconds on this device's own clock. */
  readonly madeAt: number
  readonly letter: string
}

const PLACE = 'stillwater.waiting'

/** A letter a place, so that two tabs never write over each other. */
const placeOf = (writer: string, { id, madeAt }: Pick<KeptLetter, 'id' | 'madeAt'>) =>
  `${PLACE} ${writer} ${madeAt} ${id}`

/** False: this browser keeps nothing. */
export function keepLetter(writer: string, kept: KeptLetter): boolean {
  try {
    localStorage.setItem(placeOf(writer, kept), kept.letter)
    return true
  } catch {
    return false
  }
}

export function dropLetter(writer: string, kept: Pick<KeptLetter, 'id' | 'madeAt'>): void {
  try {
    localStorage.removeItem(placeOf(writer, kept))
  } catch {
    return
  }
}

/** What this writer's pages could not send, the earliest first; another writer's letters are left alone. */
export function lettersOf(writer: string): readonly KeptLetter[] {
  try {
    return Object.entries(localStorage)
      .flatMap(([place, letter]: [string, unknown]) => {
        if (!place.startsWith(`${PLACE} ${writer} `) || typeof letter !== 'string') return []
        const [madeAt = '', id = ''] = place.slice(`${PLACE} ${writer} `.length).split(' ')
        return [{ id, madeAt: Number(madeAt), letter }]
      })
      .toSorted((a, b) => a.madeAt - b.madeAt)
  } catch {
    return []
  }
}
