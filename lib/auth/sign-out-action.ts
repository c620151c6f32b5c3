'use server'
import { z } from 'zod'
import type { FormState } from '@/lib/kernel/form-state'
import { publicFormAction } from '@/lib/kernel/public-action'
import { signOut } from './sign-out'

const leave = publicFormAction({
  name: 'auth.signOut',
  schema: z.strictObject({}),
  limit: { times: 600, minutes: 10 },
  run: signOut,
  then: () => '/sign-in?left=yes',
})

/** Signs out, also for somebody who has not taken the second step. */
export async function signOutAction(previous: FormState, form: FormData): Promise<FormState> {
  return leave(previous, form)
}
