'use client'

import { Paperclip, X } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { type AttachedFile, FILE_TYPES, LARGEST_FILE, MOST_FILES } from '@/lib/messages/model'

export interface FileWords {
  readonly add: string
  readonly hint: string
  readonly sending: string
  readonly tooLarge: string
  readonly failed: string
  readonly remove: string
}

type Kept = Pick<AttachedFile, 'id' | 'name'>

/** Adds up to three files to a message. Each is put up at once and goes along when the message is sent. */
export function FilePick(props: { readonly uploadTo: string; readonly words: FileWords }) {
  const { uploadTo, words } = props
  const id = useId()
  const [files, setFiles] = useState<readonly Kept[]>([])
  const [said, setSaid] = useState('')

  async function add(file: File) {
    if (file.size > LARGEST_FILE) return setSaid(words.tooLarge)
    setSaid(words.sending)
    const answer = await fetch(uploadTo, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(file.name),
      },
      body: file,
    }).catch(() => null)
    const body: unknown = await answer?.json().catch(() => null)
    if (answer?.ok && isKept(body)) {
      setFiles((before) => [...before, { id: body.id, name: body.name }])
      setSaid('')
    } else setSaid(detailOf(body) ?? words.failed)
  }

  return (
    <div className="flow-2">
      {files.length > 0 ? (
        <ul className="flow-1">
          {files.map((file) => (
            <li key={file.id} className="flex flex-wrap items-center gap-3">
              <input type="hidden" name="files" value={file.id} />
              <Paperclip aria-hidden className="size-5 shrink-0 text-ink-soft" />
              <span className="min-w-0 break-words">{file.name}</span>
              <Button
                look="quiet"
                aria-label={`${words.remove}: ${file.name}`}
                onClick={() => setFiles((before) => before.filter((each) => each.id !== file.id))}
              >
                <X aria-hidden className="size-5" />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {files.length < MOST_FILES ? (
        <div className="flow-1">
          <label htmlFor={id} className="block font-semibold">
            {words.add}
          </label>
          <p id={`${id}-hint`} className="text-sm text-ink-soft">
            {words.hint}
          </p>
          <input
            id={id}
            type="file"
            accept={FILE_TYPES.join(',')}
            aria-describedby={`${id}-hint`}
            className="block min-h-11 w-full max-w-md py-2 text-ink file:me-3 file:min-h-11 file:cursor-pointer file:rounded-md file:border file:border-solid file:border-line-strong file:bg-raised file:px-4 file:font-semibold file:text-accent"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              event.target.value = ''
              if (file) void add(file)
            }}
          />
        </div>
      ) : null}
      <p role="status" className="text-sm text-ink-soft">
        {said}
      </p>
    </div>
  )
}

const isKept = (body: unknown): body is Kept =>
  typeof body === 'object' &&
  body !== null &&
  'id' in body &&
  typeof body.id === 'string' &&
  'name' in body &&
  typeof body.name === 'string'

const detailOf = (body: unknown): string | null =>
  typeof body === 'object' && body !== null && 'detail' in body && typeof body.detail === 'string'
    ? body.detail
    : null
