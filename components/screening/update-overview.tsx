import { PageHeader } from '@/components/shell/page-header'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { StatusTag } from '@/components/ui/status-tag'
import { TaskList } from '@/components/ui/task-list'
import { WithPhones } from '@/components/ui/with-phones'
import type { OwnUpdate } from '@/lib/screening/update-page'
import { formatDayTime } from '@/lib/time/format'
import { HelpNow } from './help-now'
import type { Say } from './loose-words'
import { whyInWords } from './update-words'

type Props = {
  readonly update: OwnUpdate
  readonly done: 'kept' | 'asked' | null
  readonly phone: string
  readonly zone: string
  readonly say: Say
}

/** The way into "what changed": why it is asked, until when, and part by part how far it has come. */
export function UpdateOverview(props: Props) {
  const { update, phone, say } = props
  const nothing = update.items.length === 0
  const next = update.parts.find(({ open }) => open > 0)
  return (
    <>
      <PageHeader
        title={say('page.changes.title')}
        lead={say(nothing ? 'page.changes.nothing' : 'page.changes.lead')}
        back={{ href: '/my', label: say('page.changes.home') }}
      />
      <div className="flow">
        {update.help ? <HelpNow say={say} phone={phone} /> : null}
        <Answered {...props} />
        {nothing ? null : (
          <>
            <Reasons {...props} />
            <LinkButton size="large" href={`/my/screening/changes/${next ? next.id : 'check'}`}>
              {say(next ? (update.row ? 'page.goOn' : 'page.begin') : 'page.checkTitle')}
            </LinkButton>
            <TaskList
              tasks={update.parts.map(({ id, items, open }) => ({
                key: id,
                title: say(`group.${id}`),
                href: `/my/screening/changes/${id}`,
                status:
                  open === 0 ? (
                    <StatusTag tone="success">{say('page.sectionDone')}</StatusTag>
                  ) : (
                    <StatusTag tone={open < items.length ? 'active' : 'notStarted'}>
                      {say('page.changes.left', { count: open })}
                    </StatusTag>
                  ),
              }))}
            />
          </>
        )}
        <p>
          <WithPhones text={say('page.callUs', { phone })} phones={[phone]} />
        </p>
      </div>
    </>
  )
}

function Answered({ update, done, say }: Props) {
  if (done === 'kept') return <Banner tone="success" title={say('page.changes.keptTitle')} />
  if (done === 'asked')
    return (
      <Banner tone="info" title={say('page.changes.askedTitle')}>
        <p>{say('page.changes.askedBody')}</p>
      </Banner>
    )
  return update.clearance.kind === 'withdrawn' ? (
    <Banner tone="caution" title={say('page.changes.waitsTitle')}>
      <p>{say('page.changes.waitsBody')}</p>
    </Banner>
  ) : null
}

function Reasons({ update, zone, say }: Props) {
  const reasons = new Set(
    update.open.flatMap(({ freshness }) =>
      freshness.kind === 'fresh' ? [] : [whyInWords(freshness.why, zone, say)],
    ),
  )
  if (reasons.size === 0 && !update.nextSession) return null
  return (
    <Card title={say('page.changes.whyTitle')}>
      <ul className="list-disc ps-5">
        {[...reasons].map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {update.nextSession ? (
        <p className="font-semibold">
          {say('page.changes.due', { at: formatDayTime(update.nextSession.startsAt, zone) })}
        </p>
      ) : null}
    </Card>
  )
}
