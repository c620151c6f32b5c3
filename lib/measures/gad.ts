import type { Questionnaire } from './model'
import { FREQUENCY_OPTIONS, PHQ_CREDIT, TWO_WEEK_STEM } from './phq'

export const GAD_7: Questionnaire = {
  instrument: 'GAD-7',
  panelLoinc: '69737-5',
  totalLoinc: '70274-6',
  stem: TWO_WEEK_STEM,
  items: [
    { number: 1, loinc: '69725-0', text: 'Feeling nervous, anxious or on edge' },
    { number: 2, loinc: '68509-9', text: 'Not being able to stop or control worrying' },
    { number: 3, loinc: '69733-4', text: 'Worrying too much about different things' },
    { number: 4, loinc: '69734-2', text: 'Trouble relaxing' },
    { number: 5, loinc: '69735-9', text: 'Being so restless that it is hard to sit still' },
    { number: 6, loinc: '69689-8', text: 'Becoming easily annoyed or irritable' },
    { number: 7, loinc: '69736-7', text: 'Feeling afraid as if something awful might happen' },
  ],
  options: FREQUENCY_OPTIONS,
  credit: PHQ_CREDIT,
}
