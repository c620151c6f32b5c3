import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { StatusTag } from '@/components/ui/status-tag'
import { TaskList } from '@/components/ui/task-list'
import type { OwnTask } from '@/lib/screening/evidence-queries'
import { formatDate } from '@/lib/time/format'

/** What the clinic asks of this client, each with its day; nothing where nothing is asked. */
export function TasksCard({ tasks }: { readonly tasks: readonly OwnTask[] }) {
  const words = useTranslations('judging.mine')
  if (tasks.length === 0) return null
  return (
    <Card title={words('tasks')}>
      <TaskList
        tasks={tasks.map(({ id, dueOn, answered }) => ({
          key: id,
          title: dueOn ? words('taskBy', { date: formatDate(dueOn) }) : words('task'),
          href: `/my/asked/${id}`,
          status: answered ? (
            <StatusTag tone="success">{words('answered')}</StatusTag>
          ) : (
            <StatusTag tone="waiting">{words('open')}</StatusTag>
          ),
        }))}
      />
    </Card>
  )
}
