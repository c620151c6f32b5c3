import 'server-only'
import { accessibilityOf, sealedAccessibility } from '@/lib/clients/accessibility'
import type { Occasion } from '@/lib/kernel/occasion'
import {
  type BackgroundAnswers,
  backgroundKinds,
  isToldPerson,
  isToldWords,
  type PersonTold,
} from '@/lib/screening/background'
import type { ScreeningAnswers } from '@/lib/screening/model'
import { latestScreening } from '@/lib/screening/open-screening'
import { maySeeScreening } from '@/lib/screening/policy'
import { latestAnswers } from '@/lib/screening/stored-answers'

/** Contact facts of a sent form fill what the client's record does not hold yet. What it holds stays. */
export async function keepInRecord(
  occasion: Occasion,
  clientId: string,
  answers: ScreeningAnswers,
): Promise<void> {
  const where = { clinicId: occasion.viewer.clinicId, id: clientId }
  const record = await occasion.tx.client.findFirstOrThrow({
    where,
    select: {
      emergencyContactName: true,
      preferredLanguage: true,
      accessibilityNeeds: true,
      accessibilityWords: true,
    },
  })
  const { emergency_contact: contact, preferred_language: language, accessibility_needs } = answers
  const needs =
    isToldWords(accessibility_needs) && (await accessibilityOf(occasion, clientId, record)) === null
  const data = {
    ...(isToldPerson(contact) && record.emergencyContactName === null
      ? {
          emergencyContactName: contact.person.name,
          emergencyContactPhone: contact.person.phone,
        }
      : {}),
    ...(isToldWords(language) && record.preferredLanguage === null
      ? { preferredLanguage: language.words }
      : {}),
    ...(needs ? await sealedAccessibility(occasion, clientId, accessibility_needs.words) : {}),
  }
  if (Object.keys(data).length > 0) await occasion.tx.client.updateMany({ where, data })
}

/** What was told of a client's background, in the order of the questions; empty for a viewer without sight of it. */
export async function backgroundOf(
  occasion: Occasion,
  clientId: string,
): Promise<Partial<BackgroundAnswers>> {
  if (!maySeeScreening(occasion.viewer)) return {}
  const screening = await latestScreening(occasion, clientId)
  if (!screening) return {}
  const stored = await latestAnswers(occasion, clientId, screening.id, Object.keys(backgroundKinds))
  return Object.fromEntries(
    Object.keys(backgroundKinds)
      .filter((field) => stored.has(field))
      .map((field) => [field, stored.get(field)?.value]),
  )
}

/** Whether the client agreed to a letter to the outside prescriber, and who that is. */
export interface OutsidePrescriber {
  /** Only a plain yes is a yes. */
  readonly consented: boolean
  readonly askedAt: Date | null
  readonly person: PersonTold | null
}

/** What the client said last about the doctor outside the clinic; null for a viewer without sight of it. */
export async function outsidePrescriberOf(
  occasion: Occasion,
  clientId: string,
): Promise<OutsidePrescriber | null> {
  if (!maySeeScreening(occasion.viewer)) return null
  const screening = await latestScreening(occasion, clientId)
  if (!screening) return { consented: false, askedAt: null, person: null }
  const stored = await latestAnswers(occasion, clientId, screening.id, [
    'consent_contact_prescriber',
    'prescriber_contact',
  ])
  const consent = stored.get('consent_contact_prescriber')
  const contact = stored.get('prescriber_contact')?.value
  return {
    consented: consent?.value === 'yes',
    askedAt: consent?.answeredAt ?? null,
    person: isToldPerson(contact) ? contact.person : null,
  }
}
