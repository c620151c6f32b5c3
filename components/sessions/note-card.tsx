import { useTranslations } from 'next-intl'
import { ConfirmField } from '@/components/auth/confirm-field'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { KeepsTyped } from '@/components/ui/keeps-typed'
import { Signature } from '@/components/ui/signature'
import { TextArea } from '@/components/ui/text-area'
import { addAddendumAction, signNoteAction } from '@/lib/sessions/record-actions'
import type { SessionScreen } from '@/lib/sessions/screen-model'
import { formatDayTime, formatTimeWithoutZone } from '@/lib/time/format'
import { draftText, noteDraft } from '@/lib/sessions/note-draft'
import type { DraftPart } from '@/lib/sessions/note-draft-model'
import { NoteForm } from './note-form'

type Props = { readonly screen: SessionScreen }

/** The note beside what was recorded: drafted by the recorder, read, changed and signed by a person. */
export function NoteCard({ screen }: Props) {
  const words = useTranslations('sessions')
  const { note, zone } = screen
  return (
    <Card title={words('page.note.title')}>
      {note.signed ? <SignedNote screen={screen} /> : <OpenNote screen={screen} />}
      {note.versions.length > 0 ? (
        <ul className="text-sm text-ink-soft">
          {note.versions.map(({ version, at, by }) => (
            <li key={version}>
              {words('page.note.version', { version, name: by, when: formatDayTime(at, zone) })}
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  )
}

function OpenNote({ screen }: Props) {
  const words = useTranslations('sessions')
  const parts = noteDraft(screen, words, useTranslations('preparation'))
  const { note, appointment, state } = screen
  const hidden = { appointmentId: appointment.id, version: String(note.version) }
  const over = ['POST_OPEN', 'CLOSED', 'CANCELLED', 'NO_SHOW', 'RESCHEDULED'].includes(state)
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <div className="flow">
        <NoteForm
          appointmentId={appointment.id}
          version={note.version}
          body={note.body}
          label={words('field.body.label')}
          submitLabel={words('page.note.write')}
          quiet={over && note.version > 0}
          draft={{
            text: draftText(parts),
            begin: words('page.note.draft'),
            done: words('page.note.drafted'),
          }}
        />
        {note.version > 0 && over ? (
          <ActionForm action={signNoteAction} hidden={hidden} submitLabel={words('page.note.sign')}>
            <p>{words('meaning.note')}</p>
            <p className="text-sm text-ink-soft">{words('page.note.signLead')}</p>
            <ConfirmField />
          </ActionForm>
        ) : (
          <p className="text-sm text-ink-soft">{words('page.note.waits')}</p>
        )}
      </div>
      <Disclosure summary={words('page.note.facts')} open={over}>
        <p className="text-sm text-ink-soft">{words('page.note.factsLead')}</p>
        <Sentences screen={screen} parts={parts} />
      </Disclosure>
    </div>
  )
}

/** The draft sentence by sentence, each with the entries of the recorder that it stands on. */
function Sentences({ screen, parts }: Props & { readonly parts: readonly DraftPart[] }) {
  const words = useTranslations('sessions')
  const at = new Map(screen.happened.map((each) => [each.key, each.at]))
  return (
    <ul className="text-sm flow-2">
      {parts.flat().map(({ text, from }) => (
        <li key={from.join(' ') + text}>
          {text}{' '}
          {from.map((key) => {
            const time = formatTimeWithoutZone(at.get(key) ?? screen.now, screen.zone)
            return (
              <span key={key} className="no-print">
                <a
                  href={`#entry-${key}`}
                  aria-label={words('page.note.entry', { time })}
                  className="whitespace-nowrap text-accent underline underline-offset-4"
                >
                  {time}
                </a>{' '}
              </span>
            )
          })}
        </li>
      ))}
    </ul>
  )
}

function SignedNote({ screen }: { readonly screen: SessionScreen }) {
  const words = useTranslations('sessions')
  const { note, zone, appointment } = screen
  if (!note.signed) return null
  return (
    <div className="flow">
      <p className="max-w-prose whitespace-pre-line">{note.body}</p>
      <Signature
        name={note.signed.name}
        credentials={note.signed.credential}
        at={formatDayTime(note.signed.at, zone)}
        dateTime={note.signed.at.toISOString()}
        meaning={words('meaning.note')}
      />
      {note.addenda.map((addendum) => (
        <div key={addendum.id} className="border-s-4 border-line ps-4">
          <p className="text-sm text-ink-soft">
            {words('page.note.addendumBy', {
              name: addendum.name,
              when: formatDayTime(addendum.at, zone),
            })}
          </p>
          <p className="whitespace-pre-line">{addendum.body}</p>
        </div>
      ))}
      <Disclosure summary={words('page.note.addendum')}>
        <ActionForm
          action={addAddendumAction}
          hidden={{ appointmentId: appointment.id }}
          submitLabel={words('page.note.addendumSend')}
          emptyOnDone
        >
          <KeepsTyped place={`addendum ${appointment.id}`} />
          <TextArea name="body" label={words('field.body.label')} rows={4} />
          <ConfirmField />
        </ActionForm>
      </Disclosure>
    </div>
  )
}
