import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { KeepsTyped } from '@/components/ui/keeps-typed'
import { NumberField } from '@/components/ui/number-field'
import { SelectField } from '@/components/ui/select-field'
import { StatusTag } from '@/components/ui/status-tag'
import { TextField } from '@/components/ui/text-field'
import { checkDoseAction, checkDoseHereAction } from '@/lib/sessions/course-actions'
import type { SessionScreen } from '@/lib/sessions/screen-model'
import { formatTimeWithoutZone } from '@/lib/time/format'
import { STILL_TRUE_MIN } from './places'

/** The second pair of eyes before a dose: by the colleague's own sign-in, or by their password at this device. */
export function SecondCheck({ screen }: { readonly screen: SessionScreen }) {
  const words = useTranslations('sessions.page.second')
  const { secondChecks, viewerMemberId, zone, appointment, colleagues, state } = screen
  if (state !== 'READY') return null
  const hidden = { appointmentId: appointment.id }
  const others = secondChecks.filter(({ checkerId }) => checkerId !== viewerMemberId)
  const mine = secondChecks.some(({ checkerId }) => checkerId === viewerMemberId)
  return (
    <Card
      title={words('title')}
      aside={
        <StatusTag tone={others.length > 0 ? 'success' : 'waiting'}>
          {others.length > 0 ? words('done') : words('open')}
        </StatusTag>
      }
    >
      <p className="text-ink-soft">{words('lead')}</p>
      {secondChecks.length > 0 ? (
        <ul className="flow-1">
          {secondChecks.map(({ id, by, doseMg, lot, until }) => (
            <li key={id}>
              {words('stands', {
                name: by,
                mg: doseMg,
                lot,
                until: formatTimeWithoutZone(until, zone),
              })}
            </li>
          ))}
        </ul>
      ) : null}
      {mine ? <p>{words('mine')}</p> : null}
      <Disclosure summary={words('here')}>
        <p>{words('hereLead')}</p>
        <ActionForm action={checkDoseHereAction} hidden={hidden} submitLabel={words('hereSend')}>
          <KeepsTyped place={`check-here ${appointment.id}`} forMinutes={STILL_TRUE_MIN} />
          <SelectField
            name="colleagueId"
            label={words('colleague')}
            placeholder={words('choose')}
            options={colleagues.map(({ memberId, name }) => ({ value: memberId, label: name }))}
          />
          <Read />
          <TextField
            name="colleaguePassword"
            type="password"
            autoComplete="off"
            label={words('password')}
            hint={words('passwordHint')}
          />
        </ActionForm>
      </Disclosure>
      <Disclosure summary={words('own')}>
        <p>{words('ownLead')}</p>
        <ActionForm action={checkDoseAction} hidden={hidden} submitLabel={words('ownSend')}>
          <KeepsTyped place={`check-own ${appointment.id}`} forMinutes={STILL_TRUE_MIN} />
          <Read />
        </ActionForm>
      </Disclosure>
    </Card>
  )
}

/** Both are read from the package: nothing is filled in. */
function Read() {
  const words = useTranslations('sessions.page.second')
  return (
    <>
      <NumberField name="doseMg" label={words('amount')} unit="mg" decimals />
      <TextField name="lot" label={words('lot')} width="medium" autoComplete="off" />
    </>
  )
}
