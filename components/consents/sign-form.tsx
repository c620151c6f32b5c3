import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/checkbox'
import { LinkButton } from '@/components/ui/link-button'
import { Radios } from '@/components/ui/radios'
import { TextField } from '@/components/ui/text-field'
import { signAction } from '@/lib/consents/actions'
import type { ConsentText } from '@/lib/consents/model'
import { QUESTIONS } from '@/lib/consents/understanding'

type Props = { readonly text: ConsentText; readonly legalName: string }

/** A few questions about what was read, then name and meaning. The text's hash goes along: it is what is signed. */
export function SignForm({ text, legalName }: Props) {
  const words = useTranslations('consents')
  const yesNo = (['yes', 'no'] as const).map((value) => ({ value, label: words(`sign.${value}`) }))
  return (
    <ActionForm
      action={signAction}
      hidden={{ textId: text.id, hash: text.hash }}
      submitLabel={words('sign.submit')}
      besideSubmit={
        <LinkButton look="quiet" href="/my/consent">
          {words('sign.notNow')}
        </LinkButton>
      }
    >
      <div>
        <h2 className="text-xl">{words('sign.questions')}</h2>
        <p className="text-ink-soft">{words('sign.questionsHint')}</p>
      </div>
      {QUESTIONS[text.kind].map(({ id }) => (
        <Radios
          key={id}
          name={`understanding.${id}`}
          label={words(`question.${id}`)}
          options={yesNo}
          inline
        />
      ))}
      <h2 className="text-xl">{words('sign.title')}</h2>
      <TextField
        name="signedName"
        label={words('sign.name')}
        hint={words('sign.nameHint', { name: legalName })}
        autoComplete="name"
      />
      <Checkbox name="agreed" label={words(`meaning.consent-${text.kind}`)} />
    </ActionForm>
  )
}
