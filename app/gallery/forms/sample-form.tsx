'use client'

import { ActionForm } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/checkbox'
import { Checkboxes } from '@/components/ui/checkboxes'
import { DateField } from '@/components/ui/date-field'
import { NumberField } from '@/components/ui/number-field'
import { Radios } from '@/components/ui/radios'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { TimeField } from '@/components/ui/time-field'
import type { FormState } from '@/lib/kernel/form-state'

const answers: Readonly<Record<string, FormState>> = {
  invalid: {
    status: 'invalid',
    values: {},
    fields: {
      name: 'Write the name of the person who stays with you.',
      systolicMmHg: 'The upper number has to be higher than the lower one.',
      feeling: 'Choose one, or “I am not sure”.',
      agree: 'Please read the statement, and tick it if you agree.',
    },
  },
  refused: {
    status: 'refused',
    title: 'This time has just been taken',
    detail: 'Someone else booked Tuesday at 9:00 AM a moment ago.',
    next: 'Choose another time below. Your notes are still here.',
    values: {},
  },
  changed: { status: 'changed', detail: 'Dana Whitfield saved this at 2:05 PM.', values: {} },
  'signed-out': { status: 'signed-out', detail: 'What you typed is still here.', values: {} },
  broken: { status: 'broken', id: 'q7d2-41', values: {} },
  done: { status: 'done', message: 'The reading is saved' },
}

/** Each way a form can be answered, chosen by hand; nothing leaves the page. */
async function answer(_: FormState, form: FormData): Promise<FormState> {
  await new Promise((resolve) => setTimeout(resolve, 600))
  const asked = form.get('answer')
  const wanted = typeof asked === 'string' ? answers[asked] : undefined
  if (!wanted) throw new Error('The network is away')
  return { ...wanted }
}

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not_sure', label: 'I am not sure' },
]

export function SampleForm() {
  return (
    <ActionForm action={answer} submitLabel="Send the form" emptyOnDone>
      <SelectField
        name="answer"
        label="How should the server answer?"
        defaultValue="invalid"
        options={[...Object.keys(answers), 'unreachable'].map((value) => ({ value, label: value }))}
      />
      <TextField name="name" label="Who stays with you?" hint="Their first name is enough." />
      <TextField name="email" type="email" label="E-mail" autoComplete="email" optional />
      <div className="flex flex-wrap gap-4">
        <NumberField name="systolicMmHg" label="Upper number" unit="mmHg" />
        <NumberField name="diastolicMmHg" label="Lower number" unit="mmHg" />
      </div>
      <div className="flex flex-wrap gap-4">
        <DateField name="day" label="Day" />
        <TimeField name="time" label="Last meal" zone="Denver time" />
      </div>
      <Radios name="feeling" label="Have you slept a full night?" options={yesNo} inline />
      <Radios
        name="setting"
        label="Where would you like to be?"
        hint="You can change this later."
        defaultValue="clinic"
        options={[
          {
            value: 'clinic',
            label: 'At the clinic',
            hint: 'A quiet room; someone drives you home.',
          },
          { value: 'home', label: 'At home, by video', hint: 'A person you trust stays with you.' },
        ]}
      />
      <Checkboxes
        name="symptoms"
        label="Since we last spoke, have you had any of these?"
        options={[
          { value: 'nausea', label: 'Feeling sick' },
          { value: 'headache', label: 'Headache' },
          { value: 'none', label: 'None of these' },
        ]}
      />
      <TextArea name="note" label="Anything you want us to know?" optional />
      <TextField name="fixed" label="Clinic" defaultValue="Quiet Harbor" readOnly />
      <Checkbox name="agree" label="I have read this and I agree" />
    </ActionForm>
  )
}
