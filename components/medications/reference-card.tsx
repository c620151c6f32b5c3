import type { Say } from '@/components/screening/loose-words'
import type { ReferenceLine } from '@/lib/medications/reference-search'
import { RuleTag } from './rule-tag'

/** One medicine of the reference: what it is, what its rule asks for, and where that comes from. */
export function ReferenceCard({ line, say }: { readonly line: ReferenceLine; readonly say: Say }) {
  const codes = [
    line.atc.length > 0 ? `ATC ${line.atc.join(', ')}` : null,
    line.rxcui.length > 0 ? `RxNorm ${line.rxcui.join(', ')}` : null,
  ].filter(Boolean)
  return (
    <li className="grid gap-x-6 gap-y-1 p-4 break-inside-avoid sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div>
        <h2 className="text-lg">{line.generic}</h2>
        {line.brands.length > 0 ? <p className="text-ink-soft">{line.brands.join(', ')}</p> : null}
        <p className="text-sm">
          {say(`class.${line.medicineClass}`)}
          {line.halfLife ? ` · ${say(`reference.halfLife.${line.halfLife}`)}` : ''}
        </p>
        <p className="text-sm text-ink-soft">
          {codes.length > 0 ? codes.join(' · ') : say('reference.noCodes')}
        </p>
      </div>
      <div className="flow-2">
        <p className="flex flex-wrap items-center gap-2">
          <RuleTag rule={line.rule} say={say} />
          <span className="text-sm text-ink-soft">{line.rule}</span>
        </p>
        <p>{say(`rule.${line.rule}.clinician`)}</p>
        {line.remark ? <p className="text-sm">{line.remark}</p> : null}
        {line.lookAlikes.length > 0 ? (
          <p className="text-sm font-semibold">
            {say('reference.lookAlikes', { names: line.lookAlikes.join(', ') })}
          </p>
        ) : null}
        <p className="text-sm text-ink-soft">{say(`reference.source.${line.source}`)}</p>
      </div>
    </li>
  )
}
