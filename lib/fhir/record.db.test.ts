import { beforeAll, describe, expect, test } from 'vitest'
import { castOf, type Cast } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { saveDrawing } from '@/lib/integration/save-drawing'
import { saveEntry } from '@/lib/integration/save-entry'
import { addStep } from '@/lib/integration/plan-commands'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Outcome, Refusal } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { answerItem, sendMeasure } from '@/lib/screening/measure-commands'
import { clientMeasures } from '@/lib/screening/measure-pages'
import { beginThread } from '@/lib/messages/commands'
import { printed } from '@/lib/papers/printed'
import { textOfPdf } from '@/lib/papers/testing/read-pdf'
import { TUESDAY } from '@/lib/preparation/preparation.fixture'
import { dosed } from '@/lib/sessions/testing/session.fixture'
import { bundleOf } from './bundle'
import { wholeRecord } from './record'
import { recordPaper } from './record-paper'
import type { Bundle } from './resource'
import { faultsOf } from './testing/shape'

await testDatabase()
let cast: Cast
let bundle: Bundle
const now = new Date('2026-05-16T14:00:00Z')

const say = async <Value>(
  command: (o: Occasion<ClientViewer>) => Promise<Outcome<Value>>,
): Promise<void> => {
  const outcome = await act<ClientViewer, Value, Refusal>(cast.client, command, { now })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
}
const taken = (viewer: ClientViewer) =>
  read(
    viewer,
    async (o) => {
      const record = await wholeRecord(o)
      if (!record) throw new Error('No record')
      return bundleOf(record, now)
    },
    { now },
  )

beforeAll(async () => {
  cast = await castOf('Carry', TUESDAY)
  await dosed(cast)
  await say((o) =>
    saveEntry(o, {
      entryId: '7d0d8a4e-5a49-4a8e-9c6b-0d7a4b9a1c11',
      clientId: cast.client.clientId,
      baseRevision: 0,
      text: 'The lake was quiet.',
      promptId: null,
      device: null,
    }),
  )
  await say((o) =>
    saveDrawing(o, {
      entryId: '7d0d8a4e-5a49-4a8e-9c6b-0d7a4b9a1c11',
      clientId: cast.client.clientId,
      promptId: null,
      clinicPromptId: null,
      add: [
        {
          id: '3f0d8a4e-5a49-4a8e-9c6b-0d7a4b9a1c22',
          pen: 'fine',
          shade: 'water',
          points: [10, 20, 30, 40],
        },
      ],
      take: [],
    }),
  )
  await say((o) => addStep(o, { title: 'Walk to the lake', size: 'small', energy: 'low' }))
  await say((o) => beginThread(o, { topic: 'question', text: 'May I swim?', files: [] }))
  await say((o) => answerItem(o, { instrument: 'PHQ-9', item: '9', value: 1 }))
  await say((o) =>
    sendMeasure(o, {
      instrument: 'GAD-7',
      items: { '1': 1, '2': 1, '3': 0, '4': 0, '5': 0, '6': 2, '7': 0 },
    }),
  )
  await read(cast.prescriber, (o) => clientMeasures(o, cast.client.clientId), { now })
  bundle = await taken(cast.client)
})

const of = (type: string) =>
  bundle.entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === type)

describe('a client takes their whole record along', () => {
  test('with everything that is kept of them, each once, each under its own address', () => {
    const types = new Set(bundle.entry.map(({ resource }) => resource.resourceType))
    expect([...types]).toEqual(
      expect.arrayContaining([
        'Patient',
        'Organization',
        'Consent',
        'RiskAssessment',
        'Appointment',
        'Encounter',
        'MedicationAdministration',
        'Observation',
        'CarePlan',
        'DocumentReference',
        'Communication',
      ]),
    )
    const urls = bundle.entry.map(({ fullUrl }) => fullUrl)
    expect(new Set(urls).size).toBe(urls.length)
  })

  test('every reference leads to an entry, and nothing lacks what FHIR R4 wants of it', async () => {
    expect(faultsOf(bundle)).toEqual([])
    expect(faultsOf(await taken(cast.otherClient))).toEqual([])
  })

  test('a measure is there item by item, and its total leads back to the answers', () => {
    const answers = of('QuestionnaireResponse').find(
      ({ questionnaire }) => questionnaire === 'urn:stillwater:measure:GAD-7',
    )
    expect(answers?.item).toContainEqual(
      expect.objectContaining({ linkId: '69689-8', answer: [{ valueInteger: 2 }] }),
    )
    const total = of('Observation').find(({ code }) => JSON.stringify(code).includes('70274-6'))
    expect(total).toMatchObject({
      valueQuantity: { value: 4 },
      derivedFrom: [{ reference: `urn:uuid:${answers?.id}` }],
      interpretation: [{ text: 'minimal' }],
    })
  })

  test('an alert is a flag and a task with its priority; how it was settled is not in it', () => {
    const flag = of('Flag').find(({ code }) => JSON.stringify(code).includes('ALERT-I9-1'))
    expect(flag).toMatchObject({ status: 'active' })
    expect(
      of('Task').find(({ focus }) => JSON.stringify(focus).includes(String(flag?.id))),
    ).toMatchObject({ priority: 'urgent', status: 'requested' })
  })

  test('who cares for the client and who opened the record are in it', () => {
    expect(of('CareTeam')[0]?.participant).toHaveLength(2)
    expect(of('AuditEvent')).toContainEqual(
      expect.objectContaining({ agent: [{ who: { display: 'Prescriber' }, requestor: true }] }),
    )
  })

  test('the screening is there with its answers, and the decision with its signature', () => {
    expect(
      of('QuestionnaireResponse').some(({ questionnaire }) =>
        String(questionnaire).startsWith('urn:stillwater:screening:'),
      ),
    ).toBe(true)
    expect(of('Provenance')[0]?.target).toEqual([
      { reference: `urn:uuid:${of('RiskAssessment')[0]?.id}` },
    ])
  })

  test('nobody of the staff can be given it: the record is read in a client’s own scope or not at all', async () => {
    for (const viewer of [cast.prescriber, cast.guide, cast.administrator])
      await expect(read(viewer as never, wholeRecord, { now })).rejects.toThrow(/undefined/)
  })

  test('a dose has its medicine, amount and time with an offset', () => {
    expect(of('MedicationAdministration')[0]).toMatchObject({
      status: 'completed',
      medicationCodeableConcept: { coding: [{ code: '6130' }] },
      dosage: { dose: { unit: 'mg', system: 'http://unitsofmeasure.org' } },
      effectiveDateTime: expect.stringMatching(/T.*Z$/),
    })
  })

  test('the journal is in the client’s own copy, in full and marked as restricted', () => {
    const [entry] = of('DocumentReference')
    expect(entry).toMatchObject({ meta: { security: [{ code: 'R' }] } })
    const text = JSON.stringify(entry?.content)
    expect(text).toContain(Buffer.from('The lake was quiet.').toString('base64'))
    const drawn = [entry?.content].flat()[1] as { readonly attachment: { readonly data: string } }
    expect(Buffer.from(drawn.attachment.data, 'base64').toString()).toContain('M10 20L30 40')
  })

  test('nothing is written as an empty value, and nothing belongs to anybody else', async () => {
    const text = JSON.stringify(bundle)
    expect(text).not.toMatch(/:null|:undefined/)
    expect(text).not.toContain(cast.otherClient.clientId)
    const other = JSON.stringify(await taken(cast.otherClient))
    expect(other).not.toMatch(/swim|lake/)
    expect(other).not.toContain(cast.client.clientId)
  })
})

describe('the same record as a paper', () => {
  const paper = () =>
    read(
      cast.client,
      async (o) => {
        const record = await wholeRecord(o)
        if (!record) throw new Error('No record')
        return recordPaper(o, record)
      },
      { now },
    )

  test('has everything in words, and the same bytes as long as nothing is added', async () => {
    const bytes = await printed(await paper())
    const text = textOfPdf(bytes).join(' ').replace(/\s+/g, ' ')
    for (const words of [
      'Client Example',
      'The lake was quiet.',
      'May I swim?',
      'Walk to the lake',
    ])
      expect(text).toContain(words)
    expect(text).toContain('GAD-7')
    expect(text).not.toMatch(/record\.paper|undefined|\[object/)
    expect(Buffer.from(await printed(await paper())).equals(Buffer.from(bytes))).toBe(true)
  })
})
