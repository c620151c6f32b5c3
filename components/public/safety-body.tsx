import { useTranslations } from 'next-intl'
import { CareCard } from '@/components/ui/care-card'
import { DoDont } from '@/components/ui/do-dont'
import { TextLink } from '@/components/ui/text-link'
import { AFTERWARDS, BEFORE, BLADDER, EFFECTS, PARTS, STOPS } from './safety-parts'
import { PlainList, SafetySection } from './safety-section'

/** The whole of the safety page: crisis help first, then what somebody needs before they decide. */
export function SafetyBody() {
  const words = useTranslations('public.safety')
  return (
    <div className="flow-8">
      <nav aria-label={words('contents')} className="no-print">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {PARTS.map((part) => (
            <li key={part}>
              <a href={`#${part}`} className="link inline-flex min-h-11 items-center">
                {words(`${part}.title`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div id="crisis">
        <CareCard urgency="emergency" title={words('crisis.title')}>
          <p className="text-lg font-semibold">
            <TextLink href="tel:988">{words('crisis.line')}</TextLink>
          </p>
          <p>{words('crisis.emergency')}</p>
          <p>{words('crisis.room')}</p>
          <p>{words('crisis.veterans')}</p>
          <p className="text-sm">{words('crisis.old')}</p>
        </CareCard>
      </div>
      <SafetySection id="offLabel" title={words('offLabel.title')}>
        <p>{words('offLabel.one')}</p>
        <p>{words('offLabel.two')}</p>
        <p>{words('offLabel.three')}</p>
      </SafetySection>
      <div id="stop">
        <CareCard urgency="urgent" title={words('stop.title')}>
          <p>{words('stop.lead')}</p>
          <PlainList items={STOPS.map((line) => words(`stop.${line}`))} />
          <p>{words('stop.after')}</p>
        </CareCard>
      </div>
      <SafetySection id="mind" title={words('mind.title')}>
        <p>{words('mind.one')}</p>
        <p>{words('mind.two')}</p>
      </SafetySection>
      <SafetySection id="effects" title={words('effects.title')}>
        <p>{words('effects.lead')}</p>
        <PlainList items={EFFECTS.map((line) => words(`effects.${line}`))} />
      </SafetySection>
      <SafetySection id="dissociation" title={words('dissociation.title')}>
        <p>{words('dissociation.one')}</p>
        <p>{words('dissociation.two')}</p>
      </SafetySection>
      <SafetySection id="dependence" title={words('dependence.title')}>
        <p>{words('dependence.one')}</p>
        <p>{words('dependence.two')}</p>
      </SafetySection>
      <SafetySection id="bladder" title={words('bladder.title')}>
        <p>{words('bladder.lead')}</p>
        <PlainList items={BLADDER.map((line) => words(`bladder.${line}`))} />
        <p className="font-semibold">{words('bladder.tell')}</p>
      </SafetySection>
      <SafetySection id="more" title={words('more.title')}>
        <p>{words('more.one')}</p>
      </SafetySection>
      <SafetySection id="before" title={words('before.title')}>
        <p>{words('before.lead')}</p>
        <PlainList items={BEFORE.map((line) => words(`before.${line}`))} />
      </SafetySection>
      <SafetySection id="afterwards" title={words('afterwards.title')}>
        <p>{words('afterwards.lead')}</p>
        <DoDont kind="dont" items={AFTERWARDS.map((line) => words(`afterwards.${line}`))} />
        <DoDont kind="do" items={[words('afterwards.rest')]} />
      </SafetySection>
    </div>
  )
}
