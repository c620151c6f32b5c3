import type { MedicinePattern } from '@/lib/medications/model'
import type { RuleId } from '@/lib/screening/model'

/** A medicine that suggests a condition, and the screening rules whose question it opens. */
export interface MedicineMarker {
  readonly medicine: MedicinePattern
  readonly opens: readonly RuleId[]
}

/** Clinical rules, B.2b. Oxygen and steroids are not in the reference and are known by their words. */
export const medicineMarkers: readonly MedicineMarker[] = [
  { medicine: { classes: ['antihypertensive'] }, opens: ['SCR-BP'] },
  { medicine: { classes: ['cardiac'] }, opens: ['SCR-HEART'] },
  { medicine: { generics: ['sacubitril/valsartan'] }, opens: ['SCR-HEART'] },
  { medicine: { classes: ['anticoagulant'] }, opens: ['SCR-MI6W', 'SCR-HEART'] },
  { medicine: { generics: ['clopidogrel', 'ticlopidine'] }, opens: ['SCR-MI6W', 'SCR-HEART'] },
  {
    medicine: {
      classes: ['glaucoma_drug'],
      generics: ['latanoprost', 'timolol ophthalmic', 'dorzolamide'],
    },
    opens: ['SCR-IOP'],
  },
  { medicine: { generics: ['acetazolamide'] }, opens: ['SCR-IOP', 'SCR-ICP'] },
  { medicine: { classes: ['antithyroid'] }, opens: ['SCR-THYROID'] },
  { medicine: { classes: ['xanthine_bronchodilator'] }, opens: ['SCR-BREATH'] },
  { medicine: { typed: ['oxygen'] }, opens: ['SCR-BREATH'] },
  {
    medicine: {
      typed: ['prednisone', 'prednisolone', 'methylprednisolone', 'dexamethasone', 'medrol'],
      frequency: ['daily'],
    },
    opens: ['SCR-BREATH'],
  },
  {
    medicine: { classes: ['antipsychotic'] },
    opens: ['SCR-PSYCHOSIS', 'SCR-SCZ', 'SCR-BIPOLAR'],
  },
  { medicine: { generics: ['lithium', 'valproate'] }, opens: ['SCR-BIPOLAR'] },
  {
    medicine: { generics: ['levetiracetam', 'phenytoin', 'clobazam', 'cannabidiol'] },
    opens: ['SCR-SEIZURE'],
  },
  {
    medicine: {
      generics: ['midazolam', 'diazepam'],
      typed: [
        'nayzilam',
        'seizalam',
        'diastat',
        'valtoco',
        'libervant',
        'rescue',
        'seizure',
        'seizures',
        'rectal',
        'nasal',
        'buccal',
      ],
    },
    opens: ['SCR-SEIZURE'],
  },
  {
    // Outside a hospital, midazolam that is taken now and then is kept to end a seizure.
    medicine: { generics: ['midazolam'], frequency: ['occasional', 'as_needed'] },
    opens: ['SCR-SEIZURE'],
  },
  {
    medicine: { generics: ['clomiphene', 'letrozole', 'prenatal vitamins'] },
    opens: ['SCR-TRYING', 'SCR-PREG'],
  },
  { medicine: { generics: ['brexanolone', 'zuranolone'] }, opens: ['SCR-NURSING'] },
  { medicine: { classes: ['urology'] }, opens: ['SCR-BLADDER'] },
  { medicine: { classes: ['alcohol_use_disorder'] }, opens: ['SCR-ALC'] },
  {
    medicine: {
      generics: ['buprenorphine', 'buprenorphine/naloxone', 'methadone', 'naloxone'],
    },
    opens: ['SCR-SUD'],
  },
  { medicine: { generics: ['memantine', 'memantine/donepezil'] }, opens: ['SCR-COG'] },
]
