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
  {
    time: '9:00 AM',
    client: 'Marisol Vega',
    room: 'Heron room',
    tone: 'active',
    status: 'In session',
    bp: '124/78',
  },
  {
    time: '10:30 AM',
    client: 'Theo Lindqvist',
    room: 'Willow room',
    tone: 'waiting',
    status: 'Wait until 11:20',
    bp: '151/94',
  },
  {
    time: '1:00 PM',
    client: 'Amara Osei',
    room: 'Video',
    tone: 'caution',
    status: 'Monitor missing',
    bp: 'Not recorded',
  },
  {
    time: '2:30 PM',
    client: 'Jonah Pike',
    room: 'Heron room',
    tone: 'hold',
    status: 'On hold',
    bp: '168/104',
  },
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
      <div className="flow-6">
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
          rows={day.map(({ tone, status, ...row }) => ({
            key: row.client,
            cells: {
              ...row,
              client: <TextLink href={here}>{row.client}</TextLink>,
              status: <StatusTag tone={tone}>{status}</StatusTag>,
            },
          }))}
        />
      </div>
    </StaffShell>
  )
}
