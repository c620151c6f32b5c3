import { ClientShell } from '@/components/shell/client-shell'
import { DemoBanner } from '@/components/shell/demo-banner'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { StatusTag } from '@/components/ui/status-tag'
import { TaskList } from '@/components/ui/task-list'
import { WindowLine } from '@/components/ui/window-line'
import { onlyOutsideProduction } from '../../gate'

export default function ClientShellPage() {
  onlyOutsideProduction()
  return (
    <ClientShell
      clinicName="Quiet Harbor"
      homeHref="/gallery/shells/client"
      person={{ name: 'Marisol Vega', role: 'Client' }}
      signOut={<Button look="secondary">Sign out</Button>}
      demo={<DemoBanner />}
      nav={[
        { href: '/gallery/shells/client', label: 'Today', icon: 'today', exact: true },
        { href: '/gallery/shells/client/preparation', label: 'Prepare', icon: 'preparation' },
        { href: '/gallery/shells/client/journal', label: 'Journal', icon: 'journal' },
        {
          href: '/gallery/shells/client/messages',
          label: 'Messages',
          icon: 'messages',
          count: { number: 1, label: '1 new' },
        },
        { href: '/gallery/shells/client/record', label: 'Record', icon: 'record' },
      ]}
    >
      <PageHeader above="Tuesday, November 24" title="Good morning, Marisol" />
      <div className="flow-6">
        <Card title="What is next" aside={<StatusTag tone="waiting">Today, 4:00 PM</StatusTag>}>
          <p>A short talk with Ines, your guide, by video. She has read the entry you shared.</p>
          <LinkButton href="/gallery/shells/client">See the details</LinkButton>
        </Card>
        <Card title="Your window">
          <WindowLine
            label="Day 4 of about 7 to 10"
            day={4}
            startLabel="Your session"
            endLabel="About day 10"
          />
          <p className="text-ink-soft">A slow day is fine. Nothing here is counted.</p>
        </Card>
        <section>
          <h2 className="mb-2 text-lg">When you feel like it</h2>
          <TaskList
            tasks={[
              {
                key: 'a',
                title: 'Write two lines in your journal',
                href: '/gallery',
                status: <StatusTag tone="notStarted">Open</StatusTag>,
              },
              {
                key: 'b',
                title: 'Put your walking shoes by the door',
                href: '/gallery',
                hint: 'The small step from “walk every morning”.',
                status: <StatusTag tone="success">Done</StatusTag>,
              },
            ]}
          />
        </section>
      </div>
    </ClientShell>
  )
}
