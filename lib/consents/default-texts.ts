import type { ConsentKind } from './model'
import { privacyText } from './texts/privacy'
import { treatmentText } from './texts/treatment'
import { videoText } from './texts/video'

/** A text for each kind to begin with; a clinic publishes it, or its own, with `publishConsentText`. */
export const DEFAULT_TEXTS: Readonly<
  Record<ConsentKind, { readonly title: string; readonly body: string }>
> = { treatment: treatmentText, privacy: privacyText, video: videoText }
