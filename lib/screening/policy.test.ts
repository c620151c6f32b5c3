import { describe, expect, test } from 'vitest'
import { answers, clinicians, everybody, only } from '@/lib/kernel/viewers.fixture'
import {
  isPrescriber,
  mayJudge,
  mayLift,
  maySeeScreening,
  mayTellEvent,
  mayWithdraw,
  screeningScope,
} from './policy'

describe('a screening', () => {
  only([...clinicians, 'client', 'system'], 'see answers and findings', maySeeScreening)
  only(clinicians, 'judge', mayJudge)
  only([...clinicians, 'system'], 'withdraw a clearance', mayWithdraw)
  only(
    [...clinicians, 'guide', 'prescribing_guide', 'front_desk', 'system'],
    'say that something happened',
    mayTellEvent,
  )
  only(['prescriber', 'prescribing_guide'], 'count as a prescriber', isPrescriber)

  test('a client reaches their own whatever was asked for', () => {
    expect(screeningScope(everybody.client, 'other')).toEqual({
      clinicId: 'clinic',
      clientId: 'client',
    })
    expect(screeningScope(everybody.clinician, 'other')).toEqual({
      clinicId: 'clinic',
      clientId: 'other',
    })
  })
})

describe('lifting a finding', () => {
  const no = 'not_clinical' as const
  const others = {
    guide: no,
    prescribing_guide: no,
    front_desk: no,
    administrator: no,
    client: no,
    monitor: no,
    system: no,
  }
  const each = <Answer>(answer: Answer) => ({
    clinician: answer,
    prescriber: answer,
    nurse: answer,
    director: answer,
  })
  const stop = { severity: 'stop', override: 'prescriber', twoSigners: false } as const

  answers('what is missing', (v) => mayLift(v, { ...stop, severity: 'incomplete' }), {
    ...each('answer_it' as const),
    ...others,
  })
  answers('a stop without a way round', (v) => mayLift(v, { ...stop, override: 'none' }), {
    ...each('nobody' as const),
    ...others,
  })
  answers('a clinician’s', (v) => mayLift(v, { ...stop, override: 'clinician' }), {
    ...each('yes' as const),
    ...others,
  })
  answers('a prescriber’s', (v) => mayLift(v, stop), {
    ...each('prescriber_only' as const),
    prescriber: 'yes',
    ...others,
  })
  answers('one that two sign', (v) => mayLift(v, { ...stop, twoSigners: true }), {
    ...each('yes' as const),
    ...others,
  })
})
