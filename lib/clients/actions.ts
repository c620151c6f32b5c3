'use server'

import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { seekName } from './seek'
import { editContact, editOwnContact, joinCareTeam, leaveCareTeam } from './commands'
import {
  careTeamSchema,
  contactSchema,
  endCareTeamSchema,
  ownContactSchema,
  seekSchema,
} from './schema'

const edit = formAction({
  name: 'clients.editContact',
  for: ['clinician', 'front_desk', 'administrator'],
  schema: contactSchema,
  run: editContact,
  then: (_done, { clientId }) => `/clients/${clientId}`,
})
export async function editContactAction(previous: FormState, form: FormData) {
  return edit(previous, form)
}

const editOwn = formAction({
  name: 'clients.editOwnContact',
  for: 'client',
  schema: ownContactSchema,
  run: editOwnContact,
})
export async function editOwnContactAction(previous: FormState, form: FormData) {
  return editOwn(previous, form)
}

const join = formAction({
  name: 'clients.joinCareTeam',
  for: ['clinician', 'front_desk', 'administrator'],
  schema: careTeamSchema,
  run: joinCareTeam,
})
export async function joinCareTeamAction(previous: FormState, form: FormData) {
  return join(previous, form)
}

const leave = formAction({
  name: 'clients.leaveCareTeam',
  for: ['clinician', 'front_desk', 'administrator'],
  schema: endCareTeamSchema,
  run: leaveCareTeam,
})
export async function leaveCareTeamAction(previous: FormState, form: FormData) {
  return leave(previous, form)
}

const seek = formAction({
  name: 'clients.seek',
  for: 'staff',
  schema: seekSchema,
  run: seekName,
  then: (address) => address,
})
export async function seekNameAction(previous: FormState, form: FormData) {
  return seek(previous, form)
}
