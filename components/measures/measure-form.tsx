import { getTranslations } from 'next-intl/server'
import { HelpNow } from '@/components/screening/help-now'
import type { Say } from '@/components/screening/loose-words'
import { PageHeader } from '@/components/shell/page-header'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/link-button'
import { Radios } from '@/components/ui/radios'
import type { Instrument } from '@/lib/measures/model'
import { PHQ_DIFFICULTY } from '@/lib/measures/phq'
import { QUESTIONNAIRES } from '@/lib/measures/scoring'
import { nameKey } from '@/lib/measures/words'
import { sendMeasureAction } from '@/lib/screening/measure-actions'
import { DIFFICULTY } from '@/lib/screening/measure-forms'
import { KeepItems } from './keep-items'

type Props = {
  readonly instrument: Instrument
  readonly answers: Readonly<Record<string, number>>
  /** An answer that was just given calls for help before anything else. */
  readonly help: boolean
  readonly phone: string
  readonly say: Say
}

/** Asked only where some item is above nought [src: 28]; the sheet of styles watches the answers, with no script. */
const ONLY_WITH_A_PROBLEM =
  'hidden group-has-[input:not([name="items.difficulty"]):checked:not([value="0"])]:block'

/**
 * One questionnaire on one page, each answer kept as it is given. The question about thoughts of death or self-harm
 * stands first: help must not wait for the eight others.
 */
export async function MeasureForm({ instrument, answers, help, phone, say }: Props) {
  const words = await getTranslations('measures')
  const { instruction, stem, items, options, credit } = QUESTIONNAIRES[instrument]
  const safetyFirst =
    instrument === 'PHQ-9'
      ? items.toSorted((a, b) => Number(b.number === 9) - Number(a.number === 9))
      : items
  const helpCard = <HelpNow say={say} phone={phone} />
  return (
    <>
      <PageHeader
        title={words(nameKey(instrument))}
        lead={words('intro')}
        back={{ href: '/my/measures', label: words('own.back') }}
      />
      {help ? (
        <div className="flow">
          {helpCard}
          <LinkButton href="/my/measures" look="secondary">
            {words('own.goOn')}
          </LinkButton>
        </div>
      ) : null}
      {instruction ? <p>{instruction}</p> : null}
      <p className="text-lg font-semibold">{stem}</p>
      <ActionForm
        action={sendMeasureAction}
        hidden={{ instrument }}
        submitLabel={words('own.send')}
      >
        <KeepItems
          instrument={instrument}
          help={helpCard}
          words={{
            saving: say('page.saving'),
            saved: say('page.saved'),
            notSaved: say('page.notSaved'),
          }}
        >
          <div className="group contents">
            {safetyFirst.map(({ number, text }) => (
              <Radios
                key={number}
                name={`items.${number}`}
                label={text}
                options={options.map((option) => ({
                  value: String(option.score),
                  label: option.text,
                }))}
                defaultValue={answers[String(number)]?.toString()}
                inline
              />
            ))}
            {instrument === 'PHQ-9' ? (
              <div className={ONLY_WITH_A_PROBLEM}>
                <Radios
                  name={`items.${DIFFICULTY}`}
                  label={PHQ_DIFFICULTY.text}
                  options={PHQ_DIFFICULTY.options.map((option, index) => ({
                    value: String(index),
                    label: option.text,
                  }))}
                  defaultValue={answers[DIFFICULTY]?.toString()}
                  optional
                />
              </div>
            ) : null}
          </div>
        </KeepItems>
      </ActionForm>
      <p className="text-sm text-ink-soft">{credit}</p>
    </>
  )
}
