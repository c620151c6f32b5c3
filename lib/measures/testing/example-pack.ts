import type { Pack } from '../pack'

/** Words of our own that ask nothing: to try the mechanism without anybody's questionnaire. */
export const examplePack: Pack = {
  instrument: 'C-SSRS',
  version: 'example 1',
  language: 'en',
  stem: 'An example: these are placeholders and no questions.',
  items: [
    { key: 'q1', text: 'Placeholder one' },
    { key: 'q2', text: 'Placeholder two' },
    { key: 'q3', text: 'Placeholder three' },
    { key: 'q4', text: 'Placeholder four' },
    { key: 'q5', text: 'Placeholder five' },
    { key: 'q6', text: 'Placeholder six' },
    { key: 'q6_3m', text: 'Placeholder six, lately' },
  ],
  options: [],
  credit: 'Nobody: invented for tests',
}
