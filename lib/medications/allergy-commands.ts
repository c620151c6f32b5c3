import 'server-only'
import { randomUUID } from 'node:crypto'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import { type StaffViewer, viewerName } from '@/lib/kernel/viewer'
import type { Allergy } from './allergy'
import type { AllergyInput, JudgeAllergyInput } from './allergy-forms'
import { allergiesOf } from './allergy-queries'
import { holdList } from './hold-list'
import { mayListMedicine, medicineScope } from './policy'

const sealed = (
  occasion: Occasion,
  clientId: string,
  row: string,
  column: string,
  words: string | undefined,
) => (words ? sealText(occasion, clientId, { table: 'allergy', column, row }, words) : null)

/** Adds something that the client reacts to. "None known" is no longer true then, and is taken back. */
export async function addAllergy(
  occasion: Occasion,
  input: AllergyInput,
): Promise<Outcome<{ allergyId: string }>> {
  const { clientId, substance } = input
  if (!mayListMedicine(occasion.viewer)) return refused('not_allowed')
  if (!(await holdList(occasion, clientId))) return refused('not_found')
  const known = await allergiesOf(occasion, clientId)
  if (known.kind === 'listed' && known.allergies.some((each) => saysAsMuch(each, input)))
    return refused('allergy_listed_already', { name: substance })
  await endNoneKnown(occasion, clientId)
  const id = randomUUID()
  await occasion.tx.allergy.createMany({
    data: [
      {
        id,
        clientId,
        statement: 'allergy',
        substance: await sealed(occasion, clientId, id, 'substance', substance),
        reaction: await sealed(occasion, clientId, id, 'reaction', input.reaction),
        severity: input.severity,
        onsetOn: input.onsetOn ? new Date(`${input.onsetOn}T00:00:00Z`) : null,
        verification: 'unconfirmed',
        source: sourceOf(occasion, input.source),
        ...stamp(occasion),
      },
    ],
  })
  return done({ allergyId: id })
}

/** The same substance, with a reaction at least as bad: a worse one than is known is news. */
const saysAsMuch = (known: Allergy, { substance, severity }: AllergyInput): boolean =>
  same(known.substance, substance) && !(severity === 'severe' && known.severity !== 'severe')

const same = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase()

/** A client is their own source; staff may write down what the client or a pharmacy says. */
const sourceOf = ({ viewer }: Occasion, source: AllergyInput['source']) =>
  viewer.kind === 'client' ? 'client' : (source ?? 'clinician')

const endNoneKnown = ({ tx, viewer, now }: Occasion, clientId: string) =>
  tx.allergy.updateMany({
    where: { ...medicineScope(viewer, clientId), statement: 'none_known', endedAt: null },
    data: { endedAt: now, endedByName: viewerName(viewer) },
  })

/** "I know of none" is a statement with its day and author; it does not sweep away what is listed. */
export async function stateNoneKnown(
  occasion: Occasion,
  { clientId }: { readonly clientId: string },
): Promise<Outcome<null>> {
  if (!mayListMedicine(occasion.viewer)) return refused('not_allowed')
  if (!(await holdList(occasion, clientId))) return refused('not_found')
  const known = await allergiesOf(occasion, clientId)
  if (known.kind === 'listed') return refused('allergies_are_listed')
  if (known.kind === 'none_known') return done(null)
  await occasion.tx.allergy.createMany({
    data: [
      {
        id: randomUUID(),
        clientId,
        statement: 'none_known',
        verification: 'unconfirmed',
        source: sourceOf(occasion, undefined),
        ...stamp(occasion),
      },
    ],
  })
  return done(null)
}

/** A clinician confirms an allergy, finds that there is none, or marks a wrong entry. The record stays. */
export async function judgeAllergy(
  occasion: Occasion<StaffViewer>,
  { clientId, allergyId, verification, reason }: JudgeAllergyInput,
): Promise<Outcome<null>> {
  if (!mayListMedicine(occasion.viewer)) return refused('not_allowed')
  if (!(await holdList(occasion, clientId))) return refused('not_found')
  const { now, viewer } = occasion
  const ends =
    verification === 'confirmed'
      ? {}
      : {
          endedAt: now,
          endedByName: viewer.name,
          endedWords: await sealed(occasion, clientId, allergyId, 'ended_words', reason),
        }
  const { count } = await occasion.tx.allergy.updateMany({
    where: {
      ...medicineScope(viewer, clientId),
      id: allergyId,
      statement: 'allergy',
      endedAt: null,
    },
    data: { verification, verifiedAt: now, verifiedByName: viewer.name, ...ends },
  })
  return count === 1 ? done(null) : refused('not_found')
}

/** Clients take back what they entered by mistake themselves; what a clinician wrote is the clinic's to change. */
export async function takeOffOwnAllergy(
  occasion: Occasion,
  { clientId, allergyId, reason }: { clientId: string; allergyId: string; reason: string },
): Promise<Outcome<null>> {
  if (!mayListMedicine(occasion.viewer)) return refused('not_allowed')
  if (!(await holdList(occasion, clientId))) return refused('not_found')
  const { count } = await occasion.tx.allergy.updateMany({
    where: {
      ...medicineScope(occasion.viewer, clientId),
      id: allergyId,
      source: 'client',
      verification: 'unconfirmed',
      endedAt: null,
    },
    data: {
      verification: 'entered-in-error',
      endedAt: occasion.now,
      endedByName: viewerName(occasion.viewer),
      endedWords: await sealed(occasion, clientId, allergyId, 'ended_words', reason),
    },
  })
  return count === 1 ? done(null) : refused('clinic_takes_it_off')
}

/**
 * The questionnaire's answer as records: each name that is not there yet is added, an empty answer is the statement that
 * none is known. Nothing is taken off by leaving it out.
 */
export async function keepAllergies(
  occasion: Occasion,
  clientId: string,
  names: readonly string[],
): Promise<Outcome<null>> {
  if (names.length === 0) await stateNoneKnown(occasion, { clientId })
  for (const substance of names)
    await addAllergy(occasion, { clientId, substance, severity: 'unknown' })
  return done(null)
}
