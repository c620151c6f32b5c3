import type { ClinicSettings } from './model'

/** What somebody saw before they changed it; a change meanwhile makes another text. */
export const seenSettings = (settings: ClinicSettings): string =>
  JSON.stringify([
    settings.name,
    settings.phone,
    settings.emergencyPhone,
    settings.street,
    settings.city,
    settings.state,
    settings.postalCode,
    settings.timeZone,
    settings.licensedStates.toSorted(),
    settings.replyPromiseHours,
  ])
