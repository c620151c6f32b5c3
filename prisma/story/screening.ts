import type { Frequency } from '@/lib/medications/model'
import { listMedicine } from '@/lib/medications/commands'
import type { ClientViewer } from '@/lib/kernel/viewer'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome } from '@/lib/kernel/outcome'
import {
  recordOwnReadings,
  type Saved,
  saveAnswer,
  startScreening,
  submitScreening,
} from '@/lib/screening/client-commands'
import { addMinutes } from '@/lib/time/instant'
import { type Answers, answerOf, wellAnswers } from './answers'
import { lifeOf } from './lives'
import type { House } from './client'
import { tell } from './telling'

export interface Medicine {
  readonly name: string
  readonly frequency: Exclude<Frequency, 'unknown'>
  readonly dose?: string
}

interface Filling {
  readonly house: House
  readonly client: ClientViewer
  readonly at: Date
  /** What differs from somebody who is well. */
  readonly answers?: Answers
  readonly medicines?: readonly Medicine[]
  /** Systolic and diastolic, in mmHg, twice, five minutes apart. */
  readonly pressure?: readonly [number, number]
  /** How many questions are answered; all where it is left out. */
  readonly upTo?: number
}

/** Answers the screening question by question, in the order in which it asks. */
export async function fillScreening({ house, client, at, ...filling }: Filling): Promise<void> {
  const { medicines = [], pressure = [118, 76], upTo = Number.POSITIVE_INFINITY } = filling
  const state = house.clinic.state
  const life = lifeOf(client.name)
  const answers: Answers = {
    ...wellAnswers,
    state,
    date_of_birth: life.born,
    address: life.street,
    ...(medicines.length > 0 ? { takes_medicines: 'yes' } : {}),
    ...filling.answers,
  }
  for (const medicine of medicines)
    await tell(client, at, (occasion) =>
      listMedicine(occasion, { clientId: client.clientId, ...medicine }),
    )
  const answerOne = (occasion: Occasion<ClientViewer>, field: string) =>
    field === 'bp_readings'
      ? recordOwnReadings(occasion, { readings: twice(pressure, at) })
      : saveAnswer(occasion, mustAnswer(answers, field))
  let { next } = await tell(client, at, startScreening)
  for (let asked = 0; next !== null && asked < upTo; asked += A_SITTING) {
    const first = next
    const most = Math.min(A_SITTING, upTo - asked)
    next = await tell(client, at, async (occasion) => {
      let field: string | null = first
      for (let count = 0; field !== null && count < most; count++) {
        const saved: Outcome<Saved> = await answerOne(occasion, field)
        if (!saved.ok) return saved
        field = saved.value.next
      }
      return done(field)
    })
  }
}

/** Answers that are told in one transaction: fewer would be truer, more would be too long. */
const A_SITTING = 12

function mustAnswer(answers: Answers, field: string) {
  const answer = answerOf(answers, field)
  if (!answer) throw new Error(`The story has no answer to ${field}`)
  return answer
}

const twice = ([systolic, diastolic]: readonly [number, number], at: Date) =>
  [-30, -25].map((minutes) => ({ systolic, diastolic, takenAt: addMinutes(at, minutes) }))

/** The same, sent with the client's name beneath it. */
export async function sendScreening(filling: Filling): Promise<void> {
  await fillScreening(filling)
  const { client, at } = filling
  await tell(client, addMinutes(at, 25), (occasion) =>
    submitScreening(occasion, { signedName: client.name }),
  )
}
