import { giveVoice } from '@/lib/integration/voice-door'
import { route } from '@/lib/kernel/route'

/** A guide or clinician hears a voice note of an entry that is shared with them now. */
export const GET = route(
  'integration.sharedVoice',
  ['guide', 'clinician'],
  (request, viewer, { voiceId = '' }) => giveVoice(request, viewer, voiceId),
)
