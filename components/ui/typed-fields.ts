'use client'

/** What stands in a form's fields, by name; only what a person types or chooses. */
export type Typed = Readonly<Record<string, readonly string[]>>

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** A password is never kept, and what the page itself sends along tells only where the words began. */
const NOT_KEPT = new Set(['password', 'file', 'submit', 'button', 'reset', 'image'])
const SENT_ALONG = new Set(['version'])

const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement

const fieldsOf = (form: HTMLFormElement): readonly Field[] =>
  [...form.elements].filter(
    (element): element is Field =>
      isField(element) &&
      element.name !== '' &&
      !NOT_KEPT.has(element.type) &&
      element.autocomplete !== 'one-time-code' &&
      (element.type !== 'hidden' || SENT_ALONG.has(element.name)),
  )

const isTicked = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')

const asItCame = (field: Field): boolean => {
  if (isTicked(field)) return field.checked === field.defaultChecked
  if (field instanceof HTMLSelectElement) return field.selectedIndex <= 0
  return field.value === field.defaultValue
}

/** Without ticks: a tick that stands for a look at something is made by looking, so only what was typed is told. */
export function typedOf(form: HTMLFormElement, withoutTicks = false): Typed {
  const typed: Record<string, readonly string[]> = {}
  for (const field of fieldsOf(form)) {
    if (isTicked(field) && (withoutTicks || !field.checked)) continue
    if (!isTicked(field) && field.type !== 'hidden' && asItCame(field)) continue
    typed[field.name] = [...(typed[field.name] ?? []), field.value]
  }
  return typed
}

export const isEmpty = (typed: Typed): boolean =>
  Object.keys(typed).every((name) => SENT_ALONG.has(name))

/** Puts kept values into the fields that nobody has touched since. False: there was nothing to put back. */
export function putBack(form: HTMLFormElement, typed: Typed): boolean {
  let isBack = false
  for (const field of fieldsOf(form)) {
    const values = typed[field.name]
    if (!values || field.type === 'hidden' || !asItCame(field)) continue
    if (isTicked(field)) {
      if (field.checked === values.includes(field.value)) continue
      field.checked = values.includes(field.value)
    } else {
      if (field.value === values[0]) continue
      field.value = values[0] ?? ''
    }
    isBack = true
    open(field)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }
  return isBack
}

/** What is put back is not hidden in a closed part of the page. */
function open(field: Field): void {
  for (
    let part = field.closest('details');
    part;
    part = part.parentElement?.closest('details') ?? null
  )
    part.open = true
}

/** Only what this page itself has kept. */
export const isTyped = (value: unknown): value is { readonly at: number; readonly values: Typed } =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  typeof value.at === 'number' &&
  'values' in value &&
  typeof value.values === 'object' &&
  value.values !== null &&
  Object.values(value.values).every(
    (each) => Array.isArray(each) && each.every((one) => typeof one === 'string'),
  )
