import 'server-only'
import type { Prisma } from '@/generated/prisma/client'

const written = { recordedByName: true } as const

/** Everything that was written down in one session. */
export const sessionColumns = {
  id: true,
  setting: true,
  route: true,
  sessionTransitions: {
    orderBy: { seq: 'asc' },
    select: { seq: true, toState: true, at: true, reason: true, ...written },
  },
  vitalSigns: {
    orderBy: [{ takenAt: 'asc' }, { recordedAt: 'asc' }],
    select: {
      id: true,
      phase: true,
      systolic: true,
      diastolic: true,
      heartRate: true,
      spo2: true,
      respiratoryRate: true,
      minutesRest: true,
      moaas: true,
      symptoms: true,
      takenAt: true,
      invalidates: true,
      invalidatedReason: true,
      recordedById: true,
      ...written,
    },
  },
  doseSecondChecks: {
    orderBy: { checkedAt: 'asc' },
    select: {
      id: true,
      checkerId: true,
      checkerName: true,
      method: true,
      doseMg: true,
      lot: true,
      checkedAt: true,
    },
  },
  doseAdministrations: {
    orderBy: { givenAt: 'asc' },
    select: {
      id: true,
      medication: true,
      doseMg: true,
      lot: true,
      givenAt: true,
      secondCheckName: true,
      ...written,
    },
  },
  monitorLooks: {
    orderBy: { lookedAt: 'asc' },
    select: { id: true, state: true, lookedAt: true, ...written },
  },
  sessionEvents: {
    orderBy: { occurredAt: 'asc' },
    select: { id: true, kind: true, detail: true, occurredAt: true, ...written },
  },
  adverseEvents: {
    orderBy: { onsetAt: 'asc' },
    select: {
      id: true,
      code: true,
      grade: true,
      serious: true,
      relation: true,
      action: true,
      onsetAt: true,
      endedAt: true,
      detail: true,
      ...written,
    },
  },
  dischargeChecks: {
    orderBy: { checkedAt: 'desc' },
    take: 1,
    select: { criteria: true, allMet: true, checkedAt: true, ...written },
  },
  dischargeSignature: {
    select: { companionName: true, signedAt: true, signerName: true, signerCredential: true },
  },
  sessionNotes: {
    orderBy: { version: 'desc' },
    select: { id: true, version: true, body: true, writtenAt: true, ...written },
  },
  noteSignature: { select: { signedAt: true, signerName: true, signerCredential: true } },
  noteAddendums: {
    orderBy: { signedAt: 'asc' },
    select: { id: true, body: true, signedAt: true, signerName: true, signerCredential: true },
  },
} as const satisfies Prisma.TreatmentSessionSelect

export type SessionRow = Prisma.TreatmentSessionGetPayload<{ select: typeof sessionColumns }>

export const visitColumns = {
  id: true,
  kind: true,
  status: true,
  setting: true,
  route: true,
  startsAt: true,
  medicineAt: true,
  clientZone: true,
  room: { select: { name: true } },
  clinician: { select: { displayName: true } },
  guide: { select: { displayName: true } },
  client: {
    select: {
      id: true,
      legalName: true,
      preferredName: true,
      pronouns: true,
      dateOfBirth: true,
      phone: true,
      street: true,
      city: true,
      state: true,
      postalCode: true,
      emergencyContactName: true,
      emergencyContactPhone: true,
    },
  },
  gateEvaluations: {
    orderBy: { evaluatedAt: 'asc' },
    select: { id: true, purpose: true, decision: true, evaluatedAt: true, ...written },
  },
  treatmentSession: { select: sessionColumns },
} as const satisfies Prisma.AppointmentSelect

export type VisitRow = Prisma.AppointmentGetPayload<{ select: typeof visitColumns }>
