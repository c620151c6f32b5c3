import { describe, expect, test } from 'vitest'
import { answers, clinicians, everybody, guides, only } from '@/lib/kernel/viewers.fixture'
import {
  mayAnswerChecklist,
  mayLift,
  mayMakeMonitorLink,
  mayNameMonitor,
  mayPrepare,
  mayReadSubjects,
  mayReadWishes,
  preparationsFor,
  withoutSubject,
} from './policy'

describe('the way to a session', () => {
  only([...clinicians, ...guides, 'client', 'system'], 'see it', mayPrepare)
  only([...clinicians, 'client', 'system'], 'read names of medicines on it', mayReadSubjects)
  only([...clinicians, ...guides, 'client', 'system'], 'answer before arriving', (viewer) =>
    mayAnswerChecklist(viewer, 'booked'),
  )
  only([...clinicians, ...guides], 'answer after arriving', (viewer) =>
    mayAnswerChecklist(viewer, 'checked-in'),
  )
  only([...clinicians, ...guides, 'client', 'monitor'], 'read the wishes', (viewer) =>
    mayReadWishes(viewer, 'client'),
  )
  only([...clinicians, ...guides], "read somebody else's wishes", (viewer) =>
    mayReadWishes(viewer, 'somebody else'),
  )
  only([], 'answer once it is over', (viewer) => mayAnswerChecklist(viewer, 'fulfilled'))
  only(
    [...clinicians, ...guides, 'front_desk', 'client', 'system'],
    'name who stays',
    mayNameMonitor,
  )
  only(
    [...clinicians, ...guides, 'front_desk', 'system'],
    "hand out the sitter's link",
    mayMakeMonitorLink,
  )

  test('is that of the treatments in sight, and none for those who do not prepare', () => {
    expect(preparationsFor(everybody.client)).toEqual({
      AND: [{ clinicId: 'clinic', clientId: 'client' }, { kind: 'treatment-session' }],
    })
    expect(preparationsFor(everybody.front_desk)).toEqual({
      AND: [{ clinicId: 'clinic' }, { kind: 'treatment-session' }],
      id: { in: [] },
    })
  })
})

test('a finding without the name it is about says everything else', () => {
  const finding: { rule: string; subject?: string } = { rule: 'PRE-BZD', subject: 'a name' }
  expect(withoutSubject(finding)).toStrictEqual({ rule: 'PRE-BZD' })
  const nameless: typeof finding = { rule: 'PRE-FOOD' }
  expect(withoutSubject(nameless)).toStrictEqual({ rule: 'PRE-FOOD' })
})

describe('lifting what the gate found', () => {
  const no = 'not_a_clinician' as const
  const others = {
    guide: no,
    prescribing_guide: no,
    front_desk: no,
    administrator: no,
    client: no,
    monitor: no,
    system: no,
  }
  answers('a finding that nobody lifts', (viewer) => mayLift(viewer, 'nobody'), {
    clinician: 'nobody',
    prescriber: 'nobody',
    nurse: 'nobody',
    director: 'nobody',
    ...others,
  })
  answers("a clinician's finding", (viewer) => mayLift(viewer, 'clinician'), {
    clinician: 'yes',
    prescriber: 'yes',
    nurse: 'yes',
    director: 'yes',
    ...others,
  })
  answers("a prescriber's finding", (viewer) => mayLift(viewer, 'prescriber'), {
    clinician: 'prescriber',
    prescriber: 'yes',
    nurse: 'prescriber',
    director: 'prescriber',
    ...others,
  })
})
