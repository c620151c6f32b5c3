import { fieldInWords } from '@/lib/screening/answer-in-words'
import type { Finding } from '@/lib/screening/finding'
import { questionOf } from '@/lib/screening/forms'
import type { Say } from './loose-words'

type Props = Pick<Finding, 'because'> & { readonly say: Say }

/** The answers that a finding rests on, each beneath its question. */
export function BecauseList({ because, say }: Props) {
  return (
    <ul className="flow-1">
      {because.map(({ field, value }) => (
        <li key={field}>
          <span className="text-ink-soft">
            {questionOf(field) ? say(`question.${field}.label`) : say(`staff_field.${field}`)}
          </span>{' '}
          <span className="font-semibold whitespace-pre-line">
            {fieldInWords(field, questionOf(field)?.kind, value, say)}
          </span>
        </li>
      ))}
    </ul>
  )
}
