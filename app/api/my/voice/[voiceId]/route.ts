import { giveVoice } from '@/lib/integration/voice-door'
import { route } from '@/lib/kernel/route'

/** A client hears one of their own voice notes. */
export const GET = route('integration.ownVoice', 'client', (request, viewer, { voiceId = '' }) =>
  giveVoice(request, viewer, voiceId),
)
