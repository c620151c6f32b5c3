import { PageHeader } from '@/components/shell/page-header'
import { ActionForm } from '@/components/ui/action-form'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Signature } from '@/components/ui/signature'
import { TextLink } from '@/components/ui/text-link'
import { WithPhones } from '@/components/ui/with-phones'
import { reopenScreeningAction } from '@/lib/screening/client-actions'
import { standsAs } from '@/lib/screening/clearance'
import type { OwnOutcomeView } from '@/lib/screening/own-outcome'
import { formatDate, formatDay, formatDayTime } from '@/lib/time/format'
import { HelpNow } from './help-now'
import type { Say } from './loose-words'

type Props = {
  readonly outcome: OwnOutcomeView
  readonly phone: string
  readonly zone: string
  readonly say: Say
}

/** What a client reads after sending: that it arrived, what comes next and when, or what was decided and why. */
export function OwnOutcome(props: Props) {
  const { outcome, phone, zone, say } = props
  const { determination, clearance } = outcome
  const stands = determination && standsAs(determination.outcome, clearance)
  return (
    <>
      <PageHeader
        title={say(stands ? `page.outcome.${stands}` : 'page.sentTitle')}
        lead={say('page.sentLead', { date: formatDayTime(outcome.submittedAt, zone) })}
      />
      <div className="flow">
        {outcome.decision === 'crisis' ? <HelpNow say={say} phone={phone} /> : null}
        {clearance.kind === 'withdrawn' ? (
          <Banner tone="caution" title={say('page.withdrawnNow')} />
        ) : null}
        {outcome.due ? (
          <Card title={say('page.changes.title')}>
            <p>{say('page.changes.lead')}</p>
            <LinkButton href="/my/screening/changes">
              {say(outcome.due.begun ? 'page.goOn' : 'page.begin')}
            </LinkButton>
          </Card>
        ) : null}
        {determination ? (
          <Letter {...props} determination={determination} />
        ) : (
          <Waiting {...props} />
        )}
        <p>
          <TextLink href="/my/screening/medications">{say('page.changeMedicines')}</TextLink>
        </p>
        <p>
          <WithPhones text={say('page.callUs', { phone })} phones={[phone]} />
        </p>
      </div>
    </>
  )
}

function Waiting({ outcome, zone, say }: Props) {
  const { decision, reasons } = outcome
  return (
    <>
      <Card title={say(`decision.${decision}.title`)}>
        <p>{say(`decision.${decision}.body`)}</p>
        {decision === 'eligible' || reasons.length === 0 ? null : (
          <ul className="list-disc ps-5">
            {reasons.map((reason) => (
              <li key={reason}>{say(`rule.${reason}.client`)}</li>
            ))}
          </ul>
        )}
        <p className="font-semibold">{say(`decision.${decision}.next`)}</p>
      </Card>
      <Card title={say('page.nextTitle')}>
        <ol className="list-decimal ps-5 flow-2">
          <li>{say('page.next1')}</li>
          <li>{say('page.next2', { date: formatDay(outcome.answerBy, zone) })}</li>
          <li>{say('page.next3')}</li>
        </ol>
      </Card>
    </>
  )
}

function Letter(
  props: Props & { readonly determination: NonNullable<OwnOutcomeView['determination']> },
) {
  const { determination, outcome, zone, say } = props
  return (
    <>
      <Card title={say('page.letterTitle')}>
        {standsAs(determination.outcome, outcome.clearance) === determination.outcome ? null : (
          <p className="font-semibold">{say('page.letterBefore')}</p>
        )}
        <p className="whitespace-pre-line">{determination.letter}</p>
        {outcome.clearance.kind === 'cleared' ? (
          <p className="font-semibold">
            {say('page.clearedUntil', { date: formatDayTime(outcome.clearance.until, zone) })}
          </p>
        ) : null}
        <Signature
          name={determination.signerName}
          credentials={determination.signerCredential}
          at={formatDayTime(determination.signedAt, zone)}
          dateTime={determination.signedAt.toISOString()}
          meaning={say(`page.staff.meaning.${determination.outcome}`)}
        />
        <p className="no-print">
          <LinkButton href={`/my/screening/letter/${determination.id}`} look="secondary" download>
            {say('page.keepLetter')}
          </LinkButton>
        </p>
      </Card>
      {outcome.waitingFor.length > 0 ? (
        <Card title={say('page.askedOf')}>
          <ul className="list-disc ps-5">
            {outcome.waitingFor.map((request) => (
              <li key={request.id}>
                {request.askOf === 'client' ? (
                  <TextLink href={`/my/asked/${request.id}`}>
                    {say(`evidence.${request.wanted}`)}
                  </TextLink>
                ) : (
                  say(`evidence.${request.wanted}`)
                )}{' '}
                · {say(`page.from.${request.askOf}`)}
                {request.dueOn ? `, ${say('page.by', { date: formatDate(request.dueOn) })}` : null}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {outcome.clearance.kind === 'cleared' || outcome.due ? null : (
        <ActionForm
          action={reopenScreeningAction}
          submitLook="secondary"
          submitLabel={say(
            determination.outcome === 'more-information'
              ? 'page.changeAnswers'
              : 'page.newScreening',
          )}
        />
      )}
    </>
  )
}
