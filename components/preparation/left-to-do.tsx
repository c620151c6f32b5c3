import { useTranslations } from 'next-intl'
import { StatusTag } from '@/components/ui/status-tag'
import { TaskList } from '@/components/ui/task-list'
import type { Preparation } from '@/lib/preparation/queries'
import { formatDayTime } from '@/lib/time/format'

/** What is left for the client to do before the session, each with its way there. */
export function LeftToDo({ preparation }: { readonly preparation: Preparation }) {
  const words = useTranslations('preparation.page.task')
  const { appointment, gate, checklist, monitor } = preparation
  const here = `/my/session/${appointment.id}`
  const holds = (rule: string) =>
    gate.findings.some((finding) => finding.rule === rule && finding.lifted === null)
  const health = gate.findings.filter(({ rule }) => rule === 'PRE-SCREEN-VALID')
  const onlyLook = health.every(({ reason }) => reason === 'look_owed')
  const status = (done: boolean, waiting?: string) => (
    <StatusTag tone={done ? 'success' : waiting ? 'waiting' : 'notStarted'}>
      {done ? words('done') : (waiting ?? words('toDo'))}
    </StatusTag>
  )
  const notOpen = checklist.state === 'not_open'
  const opens = words('opens', { time: formatDayTime(checklist.day.opensAt, gate.zone) })
  const atHome = appointment.setting === 'at_home'
  const ride = checklist.answers.ride_home
  return (
    <TaskList
      tasks={[
        ...(holds('PRE-SCREEN-VALID')
          ? [
              onlyLook
                ? {
                    key: 'screening',
                    title: words('look'),
                    hint: words('lookHint'),
                    href: '/my/screening/changes',
                    status: status(false),
                  }
                : {
                    key: 'screening',
                    title: words('screening'),
                    href: '/my/screening',
                    status: status(false),
                  },
            ]
          : []),
        {
          key: 'consent',
          title: words('consent'),
          href: '/my/consent',
          status: status(!holds('PRE-CONSENT')),
        },
        ...(atHome
          ? [
              {
                key: 'monitor',
                title: words('monitor'),
                href: `${here}/monitor`,
                hint: monitor
                  ? words('monitorNamed', { name: monitor.name })
                  : words('monitorHint'),
                status: status(
                  Boolean(monitor?.attestedAt),
                  monitor ? words('waitsForMonitor') : undefined,
                ),
              },
            ]
          : [
              {
                key: 'ride',
                title: words('ride'),
                ...(notOpen ? {} : { href: `${here}/checklist#way-home` }),
                hint: notOpen ? opens : words('rideHint'),
                status: status(ride === 'named_adult' || ride === 'service'),
              },
            ]),
        {
          key: 'checklist',
          title: words('checklist'),
          ...(notOpen ? {} : { href: `${here}/checklist` }),
          hint: notOpen ? opens : words('checklistHint', { open: checklist.open.length }),
          status: status(
            checklist.revision > 0 && checklist.open.length === 0,
            notOpen ? words('later') : undefined,
          ),
        },
      ]}
    />
  )
}
