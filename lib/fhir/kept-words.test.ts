import { expect, test } from 'vitest'
import english from '@/messages/en'
import { KEPT_FACTS, KEPT_KINDS } from './kept/model'

test('every sort of thing that is kept, and every fact of it, has its words: nobody reads a code as a heading', () => {
  const { kept, fact } = english.overview.record.paper
  expect(Object.keys(kept).toSorted()).toEqual([...KEPT_KINDS].toSorted())
  expect(Object.keys(fact).toSorted()).toEqual([...KEPT_FACTS].toSorted())
})
