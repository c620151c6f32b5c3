import { useTranslations } from 'next-intl'
import { StatusTag } from '@/components/ui/status-tag'
import { TaskList } from '@/components/ui/task-list'
import type { ConsentOverview } from '@/lib/consents/consent-page'
import { CONSENT_KINDS } from '@/lib/consents/model'
import { CONSENT_TONE } from '@/lib/consents/words'

/** Each consent with where the client stands. */
export function ConsentTasks({ standings }: Pick<ConsentOverview, 'standings'>) {
  const words = useTranslations('consents')
  return (
    <TaskList
      tasks={CONSENT_KINDS.map((kind) => {
        const { status, textId } = standings[kind]
        return {
          key: kind,
          title: words(`kind.${kind}`),
          hint: textId ? words(`why.${kind}`) : words('page.notPublished'),
          ...(textId ? { href: `/my/consent/${kind}` } : {}),
          status: <StatusTag tone={CONSENT_TONE[status]}>{words(`status.${status}`)}</StatusTag>,
        }
      })}
    />
  )
}
