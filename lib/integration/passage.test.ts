import { expect, test } from 'vitest'
import { isPassageOf } from './passage'

const text = 'The lake was quiet.\r\nI was not afraid,\n\nand I stayed.'

test.each([
  ['words as they stand', 'was quiet', true],
  ['over a line end that the browser says otherwise', 'quiet.\nI was not', true],
  ['the whole', text, true],
  ['words that are not there', 'was loud', false],
  ['the right words in another order', 'quiet was', false],
  ['nothing', '  \n ', false],
  ['letters put together in another way', 'afraid, and', true],
])('%s', (_story, words, isThere) => {
  expect(isPassageOf(words, text)).toBe(isThere)
})
