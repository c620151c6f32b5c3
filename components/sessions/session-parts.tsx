import type { SessionScreen } from '@/lib/sessions/screen-model'
import type { SessionState } from '@/lib/sessions/states'
import { AdverseCard } from './adverse-card'
import { EscalationCard } from './escalation-card'
import { HappenedCard } from './happened-card'
import { HelpBar } from './help-bar'
import { LeavingCard } from './leaving-card'
import { NextStep } from './next-step'
import { NoteCard } from './note-card'
import { PapersCard } from './papers-card'
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

/** The parts of the screen: what to do on one side, whom and what it is about on the other, the record below. */
export function SessionParts({ screen }: { readonly screen: SessionScreen }) {
  const recording = !NOT_RECORDING.has(screen.state)
  // The client has left: the note is what is still to be done, so it comes before what is known.
  const writing = screen.state === 'POST_OPEN'
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <HelpBar screen={screen} barBelow={recording} />
          <EscalationCard screen={screen} />
          <SecondCheck screen={screen} />
          <div id={NEXT_ID} className="scroll-mt-32">
            <NextStep screen={screen} />
          </div>
          {recording ? <RecorderCard screen={screen} /> : null}
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <EmergencyCard screen={screen} />
          <GateCard screen={screen} />
          <OrderCard screen={screen} />
          <MonitorCard screen={screen} />
          <PersonCard screen={screen} />
          <AdverseCard screen={screen} />
          <PapersCard screen={screen} />
          {writing ? null : <LeavingCard screen={screen} />}
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:col-span-2">
          {writing ? <NoteCard screen={screen} /> : null}
          <VitalsCard screen={screen} />
          {writing ? <LeavingCard screen={screen} /> : <NoteCard screen={screen} />}
          <HappenedCard screen={screen} />
        </div>
      </div>
      {recording ? <QuickBar screen={screen} /> : null}
    </>
  )
}
