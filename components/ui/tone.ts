/** How a message sounds. `stop` is plain and firm, `crisis` shows help; neither is used for a day off. */
export type Tone = 'info' | 'success' | 'caution' | 'stop' | 'crisis'

/** A soft ground with an edge in the tone's colour; the words on it stay ink. */
export const toneGround: Readonly<Record<Tone, string>> = {
  info: 'bg-info-soft border-info',
  success: 'bg-success-soft border-success',
  caution: 'bg-caution-soft border-caution',
  stop: 'bg-stop-soft border-stop',
  crisis: 'bg-crisis-soft border-crisis',
}

export const toneText: Readonly<Record<Tone, string>> = {
  info: 'text-info',
  success: 'text-success',
  caution: 'text-caution',
  stop: 'text-stop',
  crisis: 'text-crisis',
}
