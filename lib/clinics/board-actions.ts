'use server'
import { keepBoardSecret } from '@/lib/auth/board-device'
import { signOut } from '@/lib/auth/sign-out'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { done } from '@/lib/kernel/outcome'
import { addBoard, boardNamed, newBoard, revokeBoard } from './boards'

const administrator = ['administrator'] as const

const become = formAction({
  name: 'clinics.becomeBoard',
  for: administrator,
  schema: newBoard,
  run: async (occasion, input) => {
    const made = await addBoard(occasion, input)
    if (!made.ok) return made
    await keepBoardSecret(made.value.secret)
    await signOut()
    return done(null)
  },
  then: () => '/wall',
})

const revoke = formAction({
  name: 'clinics.revokeBoard',
  for: administrator,
  schema: boardNamed,
  run: revokeBoard,
  then: () => '/admin/boards?done=revoked',
})

/** This browser becomes a floor board, and whoever made it one is signed out of it. */
export async function becomeBoardAction(previous: FormState, form: FormData): Promise<FormState> {
  return become(previous, form)
}

export async function revokeBoardAction(previous: FormState, form: FormData): Promise<FormState> {
  return revoke(previous, form)
}
