import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Checkboxes } from '@/components/ui/checkboxes'
import { Disclosure } from '@/components/ui/disclosure'
import { KeyValue } from '@/components/ui/key-value'
import { StatusTag } from '@/components/ui/status-tag'
import type { ExposureAtHand } from '@/lib/sessions/exposure'
import { bladderCheckAction } from '@/lib/sessions/exposure-action'
import { BLADDER_SYMPTOMS } from '@/lib/sessions/exposure-rules'
import { formatDate } from '@/lib/time/format'

type Props = { readonly exposure: ExposureAtHand; readonly clientId: string }

/** How much, how often, and how the bladder does: facts beside each other, and no limit that nobody set. */
export function ExposureCard({ exposure, clientId }: Props) {
  const words = useTranslations('sessions.exposure')
  const { bladder, lastDose, lastGapDays, nextFrom } = exposure
  return (
    <Card
      title={words('title')}
      aside={bladder.due ? <StatusTag tone="caution">{words('bladderDue')}</StatusTag> : undefined}
    >
      <KeyValue
        facts={[
          {
            label: words('over'),
            value: words('overValue', { sessions: exposure.sessions, mg: exposure.mg }),
          },
          {
            label: words('last'),
            value: lastDose
              ? words('lastValue', { date: formatDate(lastDose.date), mg: lastDose.mg })
              : words('never'),
          },
          ...(lastGapDays === null
            ? []
            : [{ label: words('gap'), value: words('gapValue', { days: lastGapDays }) }]),
          ...(nextFrom ? [{ label: words('next'), value: formatDate(nextFrom) }] : []),
          {
            label: words('bladder'),
            value: bladder.askedOn
              ? words('bladderAsked', {
                  date: formatDate(bladder.askedOn),
                  said: bladder.by
                    ? bladder.symptoms.map((each) => words(`symptom.${each}`)).join(', ') ||
                      words('symptom.none')
                    : words('inScreening'),
                })
              : words('notAsked'),
          },
        ]}
      />
      <Disclosure summary={words('ask')} open={bladder.due}>
        <ActionForm
          action={bladderCheckAction}
          hidden={{ clientId }}
          submitLabel={words('send')}
          submitLook="secondary"
          emptyOnDone
        >
          <Checkboxes
            name="symptoms"
            label={words('question')}
            options={[...BLADDER_SYMPTOMS, 'none' as const].map((value) => ({
              value,
              label: words(`symptom.${value}`),
            }))}
          />
        </ActionForm>
      </Disclosure>
    </Card>
  )
}
