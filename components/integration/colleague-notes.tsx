import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { ConfirmField } from '@/components/auth/confirm-field'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Radios } from '@/components/ui/radios'
import { StatusTag } from '@/components/ui/status-tag'
import { TextArea } from '@/components/ui/text-area'
import { type ColleagueNote, NOTE_PURPOSES } from '@/lib/integration/colleague-note'
import {
  addToColleagueNoteAction,
  signColleagueNoteAction,
  writeColleagueNoteAction,
} from '@/lib/integration/colleague-note-actions'
import { formatDayTime } from '@/lib/time/format'

type Props = {
  readonly clientId: string
  readonly notes: readonly ColleagueNote[]
  readonly zone: string
}

/** Notes among colleagues on one client: a new one, one's own drafts, and what was signed with its addenda. */
export async function ColleagueNotes({ clientId, notes, zone }: Props) {
  const words = await getTranslations('integration.notes')
  return (
    <>
      <Card title={words('new')}>
        <p className="text-ink-soft">{words('whoReads')}</p>
        <ActionForm
          action={writeColleagueNoteAction}
          hidden={{ clientId, noteId: randomUUID() }}
          submitLabel={words('keep')}
        >
          <Radios
            name="purpose"
            label={words('purposeLabel')}
            options={NOTE_PURPOSES.map((value) => ({
              value,
              label: words(`purpose.${value}.label`),
              hint: words(`purpose.${value}.hint`),
            }))}
          />
          <TextArea name="body" label={words('body')} rows={6} />
        </ActionForm>
      </Card>
      {notes.length === 0 ? (
        <EmptyState title={words('noneTitle')}>{words('none')}</EmptyState>
      ) : (
        notes.map((note) => (
          <NoteCard key={note.noteId} clientId={clientId} note={note} zone={zone} />
        ))
      )}
    </>
  )
}

async function NoteCard(props: {
  readonly clientId: string
  readonly note: ColleagueNote
  readonly zone: string
}) {
  const words = await getTranslations('integration.notes')
  const { clientId, note, zone } = props
  const { noteId, purpose } = note
  return (
    <Card
      title={words(`purpose.${purpose}.label`)}
      aside={
        <StatusTag tone={note.signed ? 'success' : 'caution'}>
          {words(note.signed ? 'signed' : 'draft')}
        </StatusTag>
      }
    >
      <p className="text-sm text-ink-soft">
        {words('by', { name: note.author.name, at: formatDayTime(note.writtenAt, zone) })}
        {note.signed ? ` ${words('fingerprint', { hash: note.signed.hash.slice(0, 16) })}` : ''}
      </p>
      {note.signed ? <p className="whitespace-pre-wrap">{note.text}</p> : null}
      {note.addenda.map(({ at, text }) => (
        <div key={at.toISOString()} className="border-s-4 border-line ps-4">
          <p className="text-sm text-ink-soft">{words('added', { at: formatDayTime(at, zone) })}</p>
          <p className="whitespace-pre-wrap">{text}</p>
        </div>
      ))}
      {note.mine && !note.signed ? (
        <>
          <ActionForm
            action={writeColleagueNoteAction}
            hidden={{ clientId, noteId, purpose }}
            submitLabel={words('keep')}
            submitLook="secondary"
          >
            <TextArea name="body" label={words('body')} defaultValue={note.text} rows={6} />
          </ActionForm>
          <ActionForm
            action={signColleagueNoteAction}
            hidden={{ clientId, noteId, writtenAt: note.writtenAt.toISOString() }}
            submitLabel={words('sign')}
          >
            <p>{words('signLead')}</p>
            <ConfirmField />
          </ActionForm>
        </>
      ) : null}
      {note.mine && note.signed ? (
        <Disclosure summary={words('add')}>
          <ActionForm
            action={addToColleagueNoteAction}
            hidden={{ clientId, noteId }}
            submitLabel={words('add')}
          >
            <TextArea name="body" label={words('addendum')} rows={3} />
            <ConfirmField />
          </ActionForm>
        </Disclosure>
      ) : null}
    </Card>
  )
}
