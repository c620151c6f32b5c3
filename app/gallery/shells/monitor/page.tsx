import { MonitorShell } from '@/components/shell/monitor-shell'
import { Button } from '@/components/ui/button'
import { onlyOutsideProduction } from '../../gate'

export default function MonitorShellPage() {
  onlyOutsideProduction()
  return (
    <MonitorShell status="Resting · next look at 2:15 PM">
      <div className="my-auto flow-6 text-center">
        <h1 className="text-3xl">Take a quiet look</h1>
        <p className="text-ink-soft">
          Is Marisol breathing easily? Does she answer when you say her name softly?
        </p>
        <div className="grid gap-4">
          <Button size="large" wide>
            All is well
          </Button>
          <Button size="large" look="secondary" wide>
            I am not sure
          </Button>
          <Button size="large" look="stop" wide>
            I need help now
          </Button>
        </div>
      </div>
    </MonitorShell>
  )
}
