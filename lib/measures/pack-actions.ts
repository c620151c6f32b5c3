'use server'

import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { draftPack, installPack, retirePack } from './pack-commands'
import { draftPackSchema, installPackSchema, retirePackSchema } from './pack-forms'
import { packProblemWords } from './pack-problem-words'

const draft = formAction({
  name: 'measures.draftPack',
  for: ['administrator', 'clinician'],
  schema: draftPackSchema,
  run: draftPack,
  then: ({ packId }) => `/admin/instruments?pack=${packId}`,
})
export async function draftPackAction(previous: FormState, form: FormData) {
  const answer = await draft(previous, form)
  return packProblemWords(answer, form)
}

const install = formAction({
  name: 'measures.installPack',
  for: ['administrator', 'clinician'],
  schema: installPackSchema,
  run: installPack,
  then: () => '/admin/instruments?done=installed',
})
export async function installPackAction(previous: FormState, form: FormData) {
  return install(previous, form)
}

const retire = formAction({
  name: 'measures.retirePack',
  for: ['administrator', 'clinician'],
  schema: retirePackSchema,
  run: retirePack,
  then: () => '/admin/instruments?done=retired',
})
export async function retirePackAction(previous: FormState, form: FormData) {
  return retire(previous, form)
}
