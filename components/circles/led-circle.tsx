import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Dialog } from '@/components/ui/dialog'
import { Radios } from '@/components/ui/radios'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import { WithPhones } from '@/components/ui/with-phones'
import {
  afterWordsAction,
  cancelCircleAction,
  circleAlertAction,
  circleNoteAction,
} from '@/lib/circles/actions'
import type { LedCircle } from '@/lib/circles/model'
import { CIRCLE_WORRIES } from '@/lib/circles/schema'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly circle: LedCircle; readonly zone: string; readonly phone: string }

/** What a facilitator has in hand: first names, a way to get help for somebody, words afterwards, their own notes. */
export function LedCircleView({ circle, zone, phone }: Props) {
  const words = useTranslations('circles.page')
  if (!circle.mayLead) return <p>{words('notLead')}</p>
  return (
    <>
      <Card title={words('people')}>
        {circle.people.length === 0 ? <p>{words('nobody')}</p> : null}
        <ul className="list-disc ps-5">
          {circle.people.map(({ seatId, firstName }) => (
            <li key={seatId}>{firstName}</li>
          ))}
        </ul>
        {circle.people.length > 0 ? <Worry circle={circle} phone={phone} /> : null}
        {circle.phase === 'ahead' && !circle.cancelled ? (
          <Dialog
            trigger={words('cancel')}
            triggerLook="quiet"
            title={words('cancelTitle')}
            cancelLabel={words('cancelKeep')}
          >
            <p>{words('cancelLead')}</p>
            <ActionForm
              action={cancelCircleAction}
              hidden={{ circleId: circle.id }}
              submitLabel={words('cancel')}
            />
          </Dialog>
        ) : null}
      </Card>
      <After circle={circle} zone={zone} />
      <Card title={words('note')}>
        {circle.notes.length === 0 ? <p className="text-ink-soft">{words('noteNone')}</p> : null}
        {circle.notes.map(({ id, at, text }) => (
          <div key={id} className="flow-1">
            <p className="text-sm text-ink-soft">{formatDayTime(at, zone)}</p>
            <p className="whitespace-pre-wrap">{text}</p>
          </div>
        ))}
        <ActionForm
          action={circleNoteAction}
          hidden={{ circleId: circle.id }}
          submitLabel={words('noteAdd')}
          submitLook="secondary"
          emptyOnDone
        >
          <TextArea name="text" label={words('note')} hint={words('noteHint')} maxLength={10_000} />
        </ActionForm>
      </Card>
    </>
  )
}

function Worry({ circle, phone }: { readonly circle: LedCircle; readonly phone: string }) {
  const words = useTranslations('circles.page')
  return (
    <Dialog trigger={words('worry')} title={words('worry')} cancelLabel={words('worryKeep')}>
      <p>
        <WithPhones text={words('worryLead', { phone })} phones={['911', phone]} />
      </p>
      <ActionForm
        action={circleAlertAction}
        hidden={{ circleId: circle.id }}
        submitLabel={words('worrySend')}
      >
        <SelectField
          name="seatId"
          label={words('worryWho')}
          placeholder="–"
          options={circle.people.map(({ seatId, firstName }) => ({
            value: seatId,
            label: firstName,
          }))}
        />
        <Radios
          name="worry"
          label={words('worryWhat')}
          options={CIRCLE_WORRIES.map((value) => ({ value, label: words(value) }))}
        />
      </ActionForm>
    </Dialog>
  )
}

function After({ circle, zone }: { readonly circle: LedCircle; readonly zone: string }) {
  const words = useTranslations('circles.page')
  if (circle.cancelled) return null
  return (
    <Card title={words('afterAsk')}>
      {circle.after ? (
        <>
          <p className="whitespace-pre-wrap">{circle.after.text}</p>
          <p className="text-sm text-ink-soft">
            {words('afterSent', { at: formatDayTime(circle.after.sentAt, zone) })}
          </p>
        </>
      ) : circle.phase === 'ahead' ? (
        <p className="text-ink-soft">{words('afterNotYet')}</p>
      ) : (
        <ActionForm
          action={afterWordsAction}
          hidden={{ circleId: circle.id }}
          submitLabel={words('afterSend')}
        >
          <TextArea
            name="text"
            label={words('afterAsk')}
            hint={words('afterHint')}
            maxLength={10_000}
          />
        </ActionForm>
      )}
    </Card>
  )
}
