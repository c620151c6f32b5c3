import { StatusTag } from '@/components/ui/status-tag'
import { TaskList } from '@/components/ui/task-list'
import type { ClientQuestion, QuestionGroup } from '@/lib/screening/questions'
import type { Say } from './loose-words'

type Props = {
  readonly parts: readonly QuestionGroup<ClientQuestion>[]
  readonly met: ReadonlySet<string>
  readonly say: Say
}

/** The parts of the questionnaire, each with how far it has come and the way back into it. */
export function ScreeningParts({ parts, met, say }: Props) {
  return (
    <TaskList
      tasks={parts.map(({ id, questions }) => {
        const done = questions.filter(({ field }) => met.has(field)).length
        const open = questions.find(({ field }) => !met.has(field)) ?? questions[0]
        return {
          key: id,
          title: say(`group.${id}`),
          href: `/my/screening/${open?.field ?? ''}`,
          status:
            done === questions.length ? (
              <StatusTag tone="success">{say('page.sectionDone')}</StatusTag>
            ) : done > 0 ? (
              <StatusTag tone="active">{say('page.sectionStarted')}</StatusTag>
            ) : (
              <StatusTag tone="notStarted">{say('page.sectionOpen')}</StatusTag>
            ),
        }
      })}
    />
  )
}
