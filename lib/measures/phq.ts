import type { AnswerOption, Questionnaire } from './model'

/** Public domain by statement of the owners [src: 27]; the credit line stays with the words. */
export const PHQ_CREDIT =
  'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc.'

export const TWO_WEEK_STEM =
  'Over the last 2 weeks, how often have you been bothered by any of the following problems?'

/** LOINC answer list LL358-3. */
export const FREQUENCY_OPTIONS: readonly AnswerOption[] = [
  { score: 0, text: 'Not at all', loinc: 'LA6568-5' },
  { score: 1, text: 'Several days', loinc: 'LA6569-3' },
  { score: 2, text: 'More than half the days', loinc: 'LA6570-1' },
  { score: 3, text: 'Nearly every day', loinc: 'LA6571-9' },
]

const ITEMS = [
  { number: 1, loinc: '44250-9', text: 'Little interest or pleasure in doing things' },
  { number: 2, loinc: '44255-8', text: 'Feeling down, depressed, or hopeless' },
  {
    number: 3,
    loinc: '44259-0',
    text: 'Trouble falling or staying asleep, or sleeping too much',
  },
  { number: 4, loinc: '44254-1', text: 'Feeling tired or having little energy' },
  { number: 5, loinc: '44251-7', text: 'Poor appetite or overeating' },
  {
    number: 6,
    loinc: '44258-2',
    text: 'Feeling bad about yourself — or that you are a failure or have let yourself or your family down',
  },
  {
    number: 7,
    loinc: '44252-5',
    text: 'Trouble concentrating on things, such as reading the newspaper or watching television',
  },
  {
    number: 8,
    loinc: '44253-3',
    text: 'Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual',
  },
  {
    number: 9,
    loinc: '44260-8',
    text: 'Thoughts that you would be better off dead or of hurting yourself in some way',
  },
] as const

export const PHQ_9: Questionnaire = {
  instrument: 'PHQ-9',
  panelLoinc: '44249-1',
  totalLoinc: '44261-6',
  stem: TWO_WEEK_STEM,
  items: ITEMS,
  options: FREQUENCY_OPTIONS,
  credit: PHQ_CREDIT,
}

/** The first two items. It asks nothing about suicide, so it is never the only measure. */
export const PHQ_2: Questionnaire = {
  ...PHQ_9,
  instrument: 'PHQ-2',
  panelLoinc: '55757-9',
  totalLoinc: '55758-7',
  items: ITEMS.slice(0, 2),
}

/** Not scored; shown where any item is above 0. */
export const PHQ_DIFFICULTY = {
  loinc: '69722-7',
  text: 'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
  options: [
    { text: 'Not difficult at all', loinc: 'LA6572-7' },
    { text: 'Somewhat difficult', loinc: 'LA6573-5' },
    { text: 'Very difficult', loinc: 'LA6575-0' },
    { text: 'Extremely difficult', loinc: 'LA6574-3' },
  ],
} as const
