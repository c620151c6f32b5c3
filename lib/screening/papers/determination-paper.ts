import 'server-only'
import { letterhead } from '@/lib/clinics/letterhead'
import { type Say, sayFor } from '@/lib/i18n/say'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Block } from '@/lib/papers/paper'
import type { PaperForViewer } from '@/lib/papers/paper-route'
import { answerInWords, fieldInWords } from '@/lib/screening/answer-in-words'
import type { Finding } from '@/lib/screening/finding'
import { questionOf } from '@/lib/screening/forms'
import { signedBlock } from '@/lib/screening/papers/signed-block'
import { type DecidedView, decidedPageOf } from '@/lib/screening/replay-page'
import { formatBirthDate, formatFullDay, formatFullDayTime } from '@/lib/time/format'

interface Words {
  readonly screening: Say
  readonly judging: Say
}

/** The whole of a determination on paper, as it was signed; null where it is not this viewer's. */
export async function determinationPaper(
  occasion: Occasion,
  clientId: string | null,
  determinationId: string | null,
): Promise<PaperForViewer | null> {
  const page =
    clientId && determinationId ? await decidedPageOf(occasion, clientId, determinationId) : null
  if (!page) return null
  const { contact, view } = page
  const words = { screening: sayFor('screening'), judging: sayFor('judging') }
  const { stored } = view
  return {
    of: { table: 'screening_determination', rowId: stored.id, clientId: contact.id },
    paper: {
      id: stored.id,
      language: 'en',
      title: words.judging('paper.determination'),
      subtitle: contact.dateOfBirth
        ? words.judging('paper.about', {
            name: contact.legalName,
            born: formatBirthDate(contact.dateOfBirth),
          })
        : contact.legalName,
      letterhead: await letterhead(occasion),
      fixedAt: stored.signedAt,
      body: [
        decision(view, words),
        { kind: 'heading', text: words.judging('decided.findings') },
        findings(view, words),
        { kind: 'heading', text: words.judging('decided.lifts') },
        lifts(view, words),
        { kind: 'heading', text: words.judging('decided.letter') },
        { kind: 'paragraph', text: stored.letter },
        ...internalReason(view, words),
        { kind: 'heading', text: words.judging('decided.answers') },
        answers(view, words),
        signedBlock(stored, words),
      ],
    },
  }
}

function decision({ stored }: DecidedView, { screening, judging }: Words): Block {
  const { zone } = stored.snapshot
  const names = (kind: 'setting' | 'route', codes: readonly string[]) =>
    codes.map((code) => screening(`option.${kind}.${code}`)).join(', ')
  return {
    kind: 'facts',
    facts: [
      {
        label: judging('decided.outcome'),
        value: screening(`page.staff.outcomeOf.${stored.outcome}`),
      },
      {
        label: judging('decided.bounds'),
        value:
          stored.clearedFrom && stored.clearedUntil
            ? judging('decided.boundsLine', {
                from: formatFullDay(stored.clearedFrom, zone),
                until: formatFullDayTime(stored.clearedUntil, zone),
                settings: names('setting', stored.settings),
                routes: names('route', stored.routes),
              })
            : judging('decided.noBounds'),
      },
      {
        label: judging('decided.decision'),
        value: screening(`page.staff.verdict.${stored.decision}`),
      },
      {
        label: judging('decided.rules'),
        value: judging('decided.rulesLine', {
          id: stored.ruleSet.id,
          version: stored.ruleSet.version,
          evaluator: stored.evaluatorVersion,
        }),
      },
      { label: judging('decided.fingerprint'), value: stored.ruleSetHash },
    ],
  }
}

/** The answers beneath a finding, one a line. */
const restsOn = ({ because }: Finding, say: Say): string =>
  because
    .map(({ field, value }) => {
      const kind = questionOf(field)?.kind
      const label = kind ? say(`question.${field}.label`) : say(`staff_field.${field}`)
      return `${label} ${fieldInWords(field, kind, value, say)}`
    })
    .join('\n')

const findings = (view: DecidedView, { screening, judging }: Words): Block => ({
  kind: 'table',
  columns: [
    { title: judging('decided.weight'), share: 0.7 },
    { title: judging('decided.finding'), share: 2 },
    { title: judging('decided.answer'), share: 2 },
    { title: judging('decided.source'), share: 1.4 },
  ],
  rows: view.findings.map((finding) => [
    screening(`severity.${finding.severity}`),
    screening(`rule.${finding.reason}.clinician`),
    restsOn(finding, screening),
    `${finding.reason}\n${finding.source}`,
  ]),
  empty: judging('decided.noFindings'),
})

const lifts = ({ lifts: then, stored }: DecidedView, { screening, judging }: Words): Block => ({
  kind: 'table',
  columns: [
    { title: judging('decided.finding'), share: 1.4 },
    { title: judging('decided.reason'), share: 2 },
    { title: judging('decided.evidence'), share: 1.4 },
    { title: judging('decided.until') },
    { title: judging('decided.signers'), share: 1.2 },
  ],
  rows: then.map((lift) => [
    `${lift.ruleId}, ${screening(`severity.${lift.severity}`)}`,
    lift.reason,
    lift.evidence,
    formatFullDay(lift.validUntil, stored.snapshot.zone),
    lift.signedBy
      .map(({ name, credential }) => `${name}, ${credential.replaceAll('_', ' ')}`)
      .join('\n'),
  ]),
  empty: judging('decided.noLifts'),
})

const internalReason = ({ stored }: DecidedView, { judging }: Words): readonly Block[] =>
  stored.reason
    ? [
        { kind: 'heading', text: judging('decided.internalReason') },
        { kind: 'paragraph', text: stored.reason },
      ]
    : []

const answers = (view: DecidedView, { screening, judging }: Words): Block => ({
  kind: 'table',
  columns: [{ title: judging('paper.question'), share: 1.3 }, { title: judging('decided.answer') }],
  rows: view.shown.map((question) => [
    screening(`question.${question.field}.label`),
    answerInWords(question, view.answers[question.field], screening) ?? screening('not_answered'),
  ]),
})
