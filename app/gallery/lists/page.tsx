import { EmptyState } from '@/components/ui/empty-state'
import { KeyValue } from '@/components/ui/key-value'
import { StatusTag } from '@/components/ui/status-tag'
import { Subnav } from '@/components/ui/subnav'
import { type Column, Table } from '@/components/ui/table'
import { TaskList } from '@/components/ui/task-list'
import { TextLink } from '@/components/ui/text-link'
import { Timeline } from '@/components/ui/timeline'
import { GalleryFrame, Shelf } from '../frame'

const columns: ReadonlyArray<Column<'client' | 'time' | 'bp' | 'status'>> = [
  { key: 'client', label: 'Client', names: true },
  { key: 'time', label: 'Time' },
  { key: 'bp', label: 'Blood pressure', align: 'end' },
  { key: 'status', label: 'Gate' },
]

const rows = [
  { client: 'Marisol Vega', time: '9:00 AM', bp: '124/78 mmHg', tone: 'success', gate: 'Proceed' },
  {
    client: 'Theo Lindqvist',
    time: '10:30 AM',
    bp: '151/94 mmHg',
    tone: 'waiting',
    gate: 'Wait until 11:20',
  },
  {
    client: 'Amara Osei',
    time: '1:00 PM',
    bp: 'Not recorded',
    tone: 'caution',
    gate: 'Clinician decides',
  },
  { client: 'Jonah Pike', time: '2:30 PM', bp: '168/104 mmHg', tone: 'stop', gate: 'Do not start' },
] as const

export default function ListsPage() {
  return (
    <GalleryFrame path="/gallery/lists" title="Lists">
      <Shelf title="Table">
        <Table
          caption="Today, Tuesday November 24"
          columns={columns}
          rows={rows.map(({ client, time, bp, tone, gate }) => ({
            key: client,
            cells: {
              client: <TextLink href="/gallery/lists">{client}</TextLink>,
              time,
              bp,
              status: <StatusTag tone={tone}>{gate}</StatusTag>,
            },
          }))}
        />
        <Table
          caption="Tomorrow"
          columns={columns}
          rows={[]}
          empty={<EmptyState title="Nobody is booked for tomorrow" level={3} />}
        />
      </Shelf>
      <Shelf title="Task list">
        <TaskList
          tasks={[
            {
              key: 'a',
              title: 'Read and sign the consent',
              href: '/gallery/lists',
              status: <StatusTag tone="success">Done</StatusTag>,
            },
            {
              key: 'b',
              title: 'Name the person who stays with you',
              href: '/gallery/lists',
              hint: 'They get a link for the day. They need no account.',
              status: <StatusTag tone="active">To do</StatusTag>,
            },
            {
              key: 'c',
              title: 'Tell us what has changed',
              hint: 'Opens the evening before.',
              status: <StatusTag tone="notStarted">Not yet</StatusTag>,
            },
          ]}
        />
      </Shelf>
      <Shelf title="Timeline">
        <p className="text-ink-soft">All times are Denver time.</p>
        <Timeline
          label="Your preparation"
          steps={[
            {
              key: '1',
              day: 'Monday',
              time: '9:00 AM',
              title: 'Last lorazepam, as your clinician planned',
              when: 'past',
            },
            {
              key: '2',
              day: 'Tuesday',
              time: '6:00 AM',
              title: 'Last meal',
              detail: 'Three hours before. Something light is fine.',
              when: 'now',
              tag: <StatusTag tone="active">Now</StatusTag>,
            },
            { key: '3', time: '8:00 AM', title: 'Last sip of water', when: 'later' },
            {
              key: '4',
              time: '8:30 AM',
              title: 'Take your blood-pressure tablet as always',
              detail: 'With a small sip.',
              when: 'later',
            },
            { key: '5', time: '9:00 AM', title: 'Your session begins', when: 'later' },
          ]}
        />
      </Shelf>
      <Shelf title="Facts">
        <KeyValue
          facts={[
            { label: 'Blood pressure', value: '124/78 mmHg' },
            { label: 'Heart rate', value: '68 a minute' },
            { label: 'Oxygen', value: '98 %' },
            { label: 'Weight' },
          ]}
        />
      </Shelf>
      <Shelf title="Tabs by links">
        <Subnav
          label="Client"
          items={[
            { href: '/gallery/lists', label: 'Summary', current: true },
            {
              href: '/gallery/lists?tab=screening',
              label: 'Screening',
              count: { number: 2, label: '2 to look at' },
            },
            { href: '/gallery/lists?tab=sessions', label: 'Sessions' },
            { href: '/gallery/lists?tab=measures', label: 'Measures' },
            { href: '/gallery/lists?tab=record', label: 'Record' },
          ]}
        />
      </Shelf>
    </GalleryFrame>
  )
}
