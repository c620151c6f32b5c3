import { takeVoice } from '@/lib/integration/voice-door'
import { route } from '@/lib/kernel/route'

/** A client keeps what they spoke beside one of their entries. */
export const POST = route('integration.keepVoice', 'client', (request, viewer, { entryId = '' }) =>
  takeVoice(request, viewer, entryId),
)
