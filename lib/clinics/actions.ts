'use server'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { addRoom, changeSettings, renameRoom, setRoomInUse } from './commands'
import { newRoom, roomNamed, roomRename, settingsChange } from './schema'

const administrator = ['administrator'] as const

const settings = formAction({
  name: 'clinics.changeSettings',
  for: administrator,
  schema: settingsChange,
  run: changeSettings,
  then: () => '/admin/settings?done=saved',
})

const add = formAction({
  name: 'clinics.addRoom',
  for: administrator,
  schema: newRoom,
  run: addRoom,
  then: () => '/admin/rooms?done=added',
})

const rename = formAction({
  name: 'clinics.renameRoom',
  for: administrator,
  schema: roomRename,
  run: renameRoom,
  then: () => '/admin/rooms?done=renamed',
})

const retire = formAction({
  name: 'clinics.retireRoom',
  for: administrator,
  schema: roomNamed,
  run: (occasion, { roomId }) => setRoomInUse(occasion, roomId, false),
  then: () => '/admin/rooms?done=retired',
})

const bringBack = formAction({
  name: 'clinics.bringBackRoom',
  for: administrator,
  schema: roomNamed,
  run: (occasion, { roomId }) => setRoomInUse(occasion, roomId, true),
  then: () => '/admin/rooms?done=back',
})

export async function changeSettingsAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return settings(previous, form)
}

export async function addRoomAction(previous: FormState, form: FormData): Promise<FormState> {
  return add(previous, form)
}

export async function renameRoomAction(previous: FormState, form: FormData): Promise<FormState> {
  return rename(previous, form)
}

export async function retireRoomAction(previous: FormState, form: FormData): Promise<FormState> {
  return retire(previous, form)
}

export async function bringBackRoomAction(previous: FormState, form: FormData): Promise<FormState> {
  return bringBack(previous, form)
}
