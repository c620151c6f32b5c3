import type { SessionScreen } from '@/lib/sessions/screen-model'
import type { SessionState } from '@/lib/sessions/states'
import { hasOpenAdverse } from '@/lib/sessions/parts'
import { AdverseCard } from './adverse-card'
import { EscalationCard } from './escalation-card'
import { HappenedCard } from './happened-card'
import { HelpBar } from './help-bar'
import { LeavingCard } from './leaving-card'
import { NextStep } from './next-step'
import { NoteCard } from './note-card'
import { PapersCard } from './papers-card'
import { PartOfPage } from './part-of-page'
import { PartsBarInWords } from './parts-bar-in-words'
import { EmergencyCard, PersonCard } from './person-card'
import { RecorderCard } from './recorder'
import { NEXT_ID } from './places'
import { QuickBar } from './quick-bar'
import { SecondCheck } from './second-check'
import { GateCard, MonitorCard, OrderCard } from './side-cards'
import { VitalsCard } from './vitals-card'

/** Nobody records in a session that has not begun, or that is closed. */
const NOT_RECORDING: ReadonlySet<SessionState> = new Set<SessionState>([
  'DRAFT',
  'SCHEDULED',
  'CLOSED',
  'CANCELLED',
  'NO_SHOW',
  'RESCHEDULED',
])
/** Where the dose is near, its order is read beside it; where a session is held, so is what holds it. */
const DOSE_IS_NEAR: ReadonlySet<SessionState> = new Set<SessionState>(['BASELINE_DONE', 'READY'])

/**
 * The parts of the screen in the order of the work. On a telephone one is in sight, a tap from each other; at a desk the
 * work stands on one side, whom and what it is about on the other, the record below.
 */
export function SessionParts({ screen }: { readonly screen: SessionScreen }) {
  const recording = !NOT_RECORDING.has(screen.state)
  const doseIsNear = DOSE_IS_NEAR.has(screen.state)
  const isOpen = hasOpenAdverse(screen)
  const isHeld = screen.state === 'ON_HOLD'
  return (
    <>
      <div
        data-parts
        className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:grid-rows-[auto_1fr]"
      >
        <PartOfPage id="now">
          <HelpBar screen={screen} barBelow={recording} />
          <EscalationCard screen={screen} />
          {isOpen ? <AdverseCard screen={screen} /> : null}
          {isHeld ? <GateCard screen={screen} /> : null}
          {doseIsNear ? <OrderCard screen={screen} /> : null}
          <SecondCheck screen={screen} />
          <div id={NEXT_ID}>
            <NextStep screen={screen} />
          </div>
          <LeavingCard screen={screen} />
        </PartOfPage>
        <PartOfPage id="record" desk="lg:contents">
          {recording ? <RecorderCard screen={screen} /> : null}
          <div className="lg:col-span-2 lg:row-start-3">
            <VitalsCard screen={screen} />
          </div>
        </PartOfPage>
        <PartOfPage id="about" desk="lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <EmergencyCard screen={screen} />
          {isHeld ? null : <GateCard screen={screen} />}
          {doseIsNear ? null : <OrderCard screen={screen} />}
          <MonitorCard screen={screen} />
          <PersonCard screen={screen} />
          <PapersCard screen={screen} />
        </PartOfPage>
        <PartOfPage id="note" desk="lg:col-span-2">
          {isOpen ? null : <AdverseCard screen={screen} />}
          <NoteCard screen={screen} />
        </PartOfPage>
        <PartOfPage id="so-far" desk="lg:col-span-2">
          <HappenedCard screen={screen} />
        </PartOfPage>
      </div>
      <PartsBarInWords screen={screen}>
        {recording ? <QuickBar screen={screen} /> : null}
      </PartsBarInWords>
    </>
  )
}
