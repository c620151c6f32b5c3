import type { useTranslations } from 'next-intl'
import type { DrawWords } from './drawing-pad'
import type { SaveWords } from './save-line'
import type { VoiceWords } from './voice-recorder'

/** The words of the page to draw on. `save` are the writer's, for what is the same. */
export const drawWords = (
  words: ReturnType<typeof useTranslations<'integration.page.drawing'>>,
  save: SaveWords,
): DrawWords => ({
  page: words('page'),
  keys: words('keys'),
  skip: words('skip'),
  pens: words('pens'),
  pen: { fine: words('pen.fine'), broad: words('pen.broad') },
  shades: words('shades'),
  shade: { ink: words('shade.ink'), water: words('shade.water'), clay: words('shade.clay') },
  undo: words('undo'),
  redo: words('redo'),
  clear: words('clear'),
  save: {
    ...save,
    idle: words('idle'),
    saving: words('saving'),
    saved: words('saved'),
    unsaved: words('unsaved'),
    signedOut: words('signedOut'),
    notKept: words('notKept'),
  },
})

/** The words of the voice recorder. */
export const voiceWords = (
  words: ReturnType<typeof useTranslations<'integration.page.voice'>>,
): VoiceWords => ({
  consent: words('consent'),
  start: words('start'),
  stop: words('stop'),
  asking: words('asking'),
  recording: words('recording'),
  sending: words('sending'),
  kept: words('kept'),
  waits: words('waits'),
  notKept: words('notKept'),
  refused: words('refused'),
  unsupported: words('unsupported'),
  denied: words('denied'),
  noMicrophone: words('noMicrophone'),
  openAfresh: words('openAfresh'),
  openAfreshDo: words('openAfreshDo'),
  again: words('again'),
  letGo: words('letGo'),
})
