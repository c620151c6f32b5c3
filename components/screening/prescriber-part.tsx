import { ConfirmField } from '@/components/auth/confirm-field'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateField } from '@/components/ui/date-field'
import { Disclosure } from '@/components/ui/disclosure'
import { SelectField } from '@/components/ui/select-field'
import { Signature } from '@/components/ui/signature'
import { TextArea } from '@/components/ui/text-area'
import { TextLink } from '@/components/ui/text-link'
import { agreements, ways } from '@/lib/screening/evidence-forms'
import type { DecidedPage } from '@/lib/screening/replay-page'
import { signPrescriberLetterAction } from '@/lib/screening/staff-actions'
import { formatDate, formatDayTime } from '@/lib/time/format'
import type { Say } from './loose-words'

interface Props {
  readonly page: DecidedPage
  readonly zone: string
  readonly judging: Say
}

/** Letters to the prescriber outside the clinic: whether the client agreed, what was sent, and the next one. */
export function PrescriberPart({ page, zone, judging }: Props) {
  const { prescriber, letters, view, draft, today } = page
  const { clientId, id: determinationId } = view.stored
  const consented = prescriber?.consented === true
  const person = prescriber?.person ?? null
  return (
    <Card title={judging('prescriber.title')}>
      <p>
        {consented
          ? judging('prescriber.agreed')
          : judging(prescriber?.askedAt ? 'prescriber.refused' : 'prescriber.notAsked')}
      </p>
      {person ? (
        <p className="text-ink-soft">
          {[person.name, person.about, person.phone].filter(Boolean).join(' · ')}
        </p>
      ) : null}
      {letters.length > 0 ? (
        <ul className="divide-y divide-line">
          {letters.map((letter) => (
            <li key={letter.id} className="flow-2 py-3">
              <p className="font-semibold whitespace-pre-line">{letter.recipient}</p>
              <p className="whitespace-pre-line">{letter.body}</p>
              <p className="text-sm text-ink-soft">
                {judging('prescriber.sentLine', {
                  date: formatDate(letter.sentOn),
                  way: judging(`ask.way.${letter.way}`),
                  agreed: judging(`ask.agreed.${letter.contactAgreed}`),
                })}
              </p>
              <Signature
                name={letter.signerName}
                credentials={letter.signerCredential}
                at={formatDayTime(letter.signedAt, zone)}
                dateTime={letter.signedAt.toISOString()}
                meaning={judging('prescriber.meaning')}
              />
              <TextLink
                href={`/clients/${clientId}/screening/${determinationId}/prescriber/${letter.id}`}
              >
                {judging('prescriber.print')}
              </TextLink>
            </li>
          ))}
        </ul>
      ) : null}
      <Disclosure summary={judging('prescriber.write')}>
        <ActionForm
          action={signPrescriberLetterAction}
          hidden={{ clientId, determinationId }}
          submitLabel={judging('prescriber.submit')}
        >
          <TextArea
            name="recipient"
            label={judging('prescriber.recipient')}
            rows={3}
            defaultValue={person ? [person.name, person.about].filter(Boolean).join('\n') : ''}
          />
          <TextArea
            name="body"
            label={judging('prescriber.body')}
            hint={judging('prescriber.bodyHint')}
            rows={10}
            defaultValue={draft}
          />
          <SelectField
            name="contactAgreed"
            label={judging('ask.agreedField')}
            placeholder=" "
            defaultValue={consented ? 'in_screening' : ''}
            options={agreements
              .filter((value) => consented || value !== 'in_screening')
              .map((value) => ({ value, label: judging(`ask.agreed.${value}`) }))}
          />
          <SelectField
            name="way"
            label={judging('ask.wayField')}
            placeholder=" "
            options={ways.map((value) => ({ value, label: judging(`ask.way.${value}`) }))}
          />
          <DateField name="sentOn" label={judging('ask.onDay')} defaultValue={today} max={today} />
          <ConfirmField />
        </ActionForm>
      </Disclosure>
    </Card>
  )
}
