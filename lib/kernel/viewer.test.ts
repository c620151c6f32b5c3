import { describe } from 'vitest'
import { answers, clinicians, guides, only } from './viewers.fixture'
import { hasRole, holds, viewerId, viewerName } from './viewer'

describe('who looks', () => {
  only([...clinicians, ...guides], 'be asked for as a clinician or a guide', (viewer) =>
    hasRole(viewer, 'clinician', 'guide'),
  )
  only(['prescriber', 'nurse', 'prescribing_guide'], 'show one of two credentials', (viewer) =>
    holds(viewer, 'prescriber', 'nurse'),
  )

  const person = {
    clinician: 'person',
    prescriber: 'person',
    nurse: 'person',
    director: 'person',
    guide: 'person',
    prescribing_guide: 'person',
    front_desk: 'person',
    administrator: 'person',
    client: 'person',
  }
  answers<string | null>('who is remembered', viewerId, {
    ...person,
    monitor: 'monitor',
    system: null,
  })
  answers('whose name is written', viewerName, {
    clinician: 'Somebody',
    prescriber: 'Somebody',
    nurse: 'Somebody',
    director: 'Somebody',
    guide: 'Somebody',
    prescribing_guide: 'Somebody',
    front_desk: 'Somebody',
    administrator: 'Somebody',
    client: 'Somebody',
    monitor: 'Sitter',
    system: 'Stillwater',
  })
})
