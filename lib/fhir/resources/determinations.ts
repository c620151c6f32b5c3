import type { WholeRecord } from '../record'
import {
  coded,
  hl7,
  instant,
  local,
  partId,
  present,
  type Reference,
  refTo,
  type Resource,
  said,
} from '../resource'

/** What was decided about the answers, by whom, until when; and the signature under it. */
export const determinationsOf = (
  { determinations }: WholeRecord,
  subject: Reference,
): readonly Resource[] =>
  determinations.flatMap((each) => [
    {
      resourceType: 'RiskAssessment',
      id: each.id,
      status: each.withdrawn ? 'cancelled' : 'final',
      subject,
      occurrenceDateTime: instant(each.signedAt),
      performer: { display: each.signerName },
      prediction: [
        {
          ...present({
            outcome: said(each.outcome),
            whenPeriod: each.clearedUntil ? { end: instant(each.clearedUntil) } : null,
          }),
          qualitativeRisk: local('screening-decision', each.decision),
        },
      ],
      ...(each.letter ? { note: [said(each.letter)] } : {}),
    },
    {
      resourceType: 'Provenance',
      id: partId(each.id, 'signature'),
      target: [refTo(each.id)],
      recorded: instant(each.signedAt),
      agent: [
        {
          type: hl7('provenance-participant-type', 'attester'),
          who: { display: `${each.signerName}, ${each.signerCredential}` },
        },
      ],
      signature: [
        {
          type: [
            coded('urn:iso-astm:E1762-95:2013', '1.2.840.10065.1.12.1.1', "Author's Signature")
              .coding[0],
          ],
          when: instant(each.signedAt),
          who: { display: each.signerName },
          sigFormat: 'text/plain',
          data: Buffer.from(each.signedHash).toString('base64'),
        },
      ],
    },
  ])
