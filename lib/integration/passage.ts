const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Whether these words stand in the text, one after the other. Line ends and spaces may differ: a browser changes them. */
export const isPassageOf = (words: string, text: string): boolean =>
  plain(words) !== '' && plain(text).includes(plain(words))
