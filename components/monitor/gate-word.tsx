import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import type { GateWord } from '@/lib/preparation/gate-for-monitor'
import { DECISION_TONE, decisionKey, ruleKey } from '@/lib/preparation/words'
import { formatDayTime } from '@/lib/time/format'

/** The same answer that client and team get, in the words of whoever sits there. */
export function GateWordForMonitor(props: { readonly gate: GateWord; readonly zone: string }) {
  const words = useTranslations('preparation')
  const { gate, zone } = props
  return (
    <Banner
      tone={DECISION_TONE[gate.decision]}
      title={words(decisionKey(gate.decision, 'title'))}
      role="status"
    >
      <p>{words(decisionKey(gate.decision, 'monitor'))}</p>
      {gate.earliestStartAt ? (
        <p className="font-semibold">
          {words('earliest', { time: formatDayTime(gate.earliestStartAt, zone) })}
        </p>
      ) : null}
      {gate.waitsForAnswers ? <p>{words('look.monitor')}</p> : null}
      {gate.rules.length > 0 ? (
        <ul className="list-disc ps-5">
          {gate.rules.map((rule) => (
            <li key={rule}>{words(ruleKey(rule, 'monitor'))}</li>
          ))}
        </ul>
      ) : null}
    </Banner>
  )
}
