import { useTranslations } from 'next-intl'
import { Radios } from '@/components/ui/radios'
import { SelectField } from '@/components/ui/select-field'
import { TimeField } from '@/components/ui/time-field'
import type { ChecklistAnswers } from '@/lib/preparation/checklist'
import { localTime } from '@/lib/time/zone'

type Props = {
  readonly stored: ChecklistAnswers['sip'] | undefined
  readonly zone: string
  readonly zoneLabel: string
  readonly known: boolean
}

/** A small sip with a prescribed tablet is no drink; how small is asked, never assumed. */
export function SipFields({ stored, zone, zoneLabel, known }: Props) {
  const words = useTranslations('preparation')
  const at = stored?.at ? new Date(stored.at) : null
  return (
    <div className="group/sip flow-3">
      <Radios
        name="sip.taken"
        label={words('question.sip.label')}
        hint={words('page.checklist.sipHint')}
        inline
        {...(stored ? { defaultValue: 'yes' } : known ? { defaultValue: 'no' } : {})}
        options={[
          { value: 'yes', label: words('answer.yes') },
          { value: 'no', label: words('answer.no') },
        ]}
      />
      <div className="hidden flex-wrap gap-4 group-has-[input[value=yes]:checked]/sip:flex">
        <TimeField
          name="sip.time"
          label={words('page.checklist.time')}
          zone={zoneLabel}
          {...(at ? { defaultValue: localTime(at, zone) } : {})}
        />
        <SelectField
          name="sip.ml"
          label={words('page.checklist.howMuch')}
          width="medium"
          placeholder={words('page.checklist.choose')}
          {...(typeof stored?.ml === 'number' ? { defaultValue: String(stored.ml) } : {})}
          options={[
            { value: '30', label: words('page.checklist.sip30') },
            { value: '60', label: words('page.checklist.sip60') },
            { value: '200', label: words('page.checklist.sip200') },
          ]}
        />
      </div>
    </div>
  )
}
