import { DemoBanner } from '@/components/shell/demo-banner'
import { PageHeader } from '@/components/shell/page-header'
import { StaffShell } from '@/components/shell/staff-shell'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { onlyOutsideProduction } from '../../gate'

const here = '/gallery/shells/staff'
const day = [
  [
    '9:00 AM',
    'Marisol Vega',
    'Heron room',
    <StatusTag tone="active">In session</StatusTag>,
    '124/78',
  ],
  [
    '10:30 AM',
    'Theo Lindqvist',
    'Willow room',
    <StatusTag tone="waiting">Wait until 11:20</StatusTag>,
    '151/94',
  ],
  [
    '1:00 PM',
    'Amara Osei',
    'Video',
    <StatusTag tone="caution">Monitor missing</StatusTag>,
    'Not recorded',
  ],
  ['2:30 PM', 'Jonah Pike', 'Heron room', <StatusTag tone="hold">On hold</StatusTag>, '168/104'],
] as const

export default function StaffShellPage() {
  onlyOutsideProduction()
  return (
    <StaffShell
      clinicName="Quiet Harbor"
      homeHref={here}
      person={{ name: 'Dana Whitfield', role: 'Clinician, prescriber' }}
      signOut={<Button look="secondary">Sign out</Button>}
      demo={<DemoBanner />}
      nav={[
        {
          label: 'Clinician',
          items: [
            { href: here, label: 'Today', icon: 'today', exact: true },
            {
              href: `${here}/queue`,
              label: 'Waiting for me',
              icon: 'queue',
              count: { number: 3, label: '3 waiting' },
            },
            {
              href: `${here}/alerts`,
              label: 'Alerts',
              icon: 'alerts',
              count: { number: 1, label: '1 open' },
            },
          ],
        },
        {
          label: 'Clinic',
          items: [
            { href: `${here}/clients`, label: 'Clients', icon: 'clients' },
            { href: `${here}/calendar`, label: 'Calendar', icon: 'calendar' },
            { href: `${here}/settings`, label: 'Settings', icon: 'settings' },
          ],
        },
      ]}
    >
      <PageHeader
        above="Tuesday, November 24 · Denver time"
        title="Today"
        tag={<StatusTag tone="neutral">4 sessions</StatusTag>}
        actions={
          <LinkButton href={here} look="secondary">
            Book
          </LinkButton>
        }
      />
      <div className="flow [--flow:1.5rem]">
        <Banner tone="stop" title="One alert is yours, due by 10:15 AM">
          <p>
            Jonah Pike answered a question about harm.{' '}
            <TextLink href={here}>Open the alert</TextLink>
          </p>
        </Banner>
        <Table
          caption="Sessions"
          captionHidden
          columns={[
            { key: 'time', label: 'Time' },
            { key: 'client', label: 'Client', names: true },
            { key: 'room', label: 'Room' },
            { key: 'status', label: 'Status' },
            { key: 'bp', label: 'Blood pressure, mmHg', align: 'end' },
          ]}
          rows={day.map(([time, client, room, status, bp]) => ({
            key: client,
            cells: { time, client: <TextLink href={here}>{client}</TextLink>, room, status, bp },
          }))}
        />
      </div>
    </StaffShell>
  )
}
