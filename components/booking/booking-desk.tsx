import { useTranslations } from 'next-intl'
import { AllergyLine } from '@/components/medications/allergy-line'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import type { BookPage } from '@/lib/booking/book-page'
import type { WishInPart } from '@/lib/booking/wish'
import { formatDayTime } from '@/lib/time/format'
import { addDays } from '@/lib/time/zone'
import { ClearanceLine } from './clearance-line'
import { ComingList } from './coming-list'
import { OrderCard } from './order-card'
import { WeekOfTimes } from './week-of-times'
import { WishForm } from './wish-form'

type Problem = { readonly title: string; readonly detail: string; readonly next?: string }
type Props = { readonly page: BookPage; readonly problem: Problem | null }

/** What is booked, what is wished for, the free times, and the order: one client's booking from top to bottom. */
export function BookingDesk({ page, problem }: Props) {
  const words = useTranslations('booking')
  const { client, clinic, moving, wish } = page
  const zone = clinic.timeZone
  return (
    <>
      <div className="flow-2">
        <ClearanceLine clearance={page.clearance} zone={zone} />
        {page.allergies ? <AllergyLine allergies={page.allergies} /> : null}
      </div>
      {moving ? (
        <Card
          title={words('book.moveTitle', {
            kind: words(`kind.${moving.kind}`),
            when: formatDayTime(moving.startsAt, zone),
          })}
        >
          <p>{words('book.moveHint')}</p>
          <p>
            <TextLink href={`/clients/${client.id}/book`}>{words('book.keep')}</TextLink>
          </p>
        </Card>
      ) : (
        <Card title={words('book.wish')}>
          <WishForm
            wish={withOwnCare(wish, page)}
            choices={page.choices}
            today={page.today}
            mayTreat={page.mayTreat}
          />
        </Card>
      )}
      <section className="flow" aria-label={words('book.times')}>
        {page.week ? <WeekLinks page={page} /> : null}
        <p>
          <TextLink href={`/calendar/waitlist?clientId=${client.id}`}>
            {words('wait.link', { name: client.preferredName })}
          </TextLink>
        </p>
        <Times page={page} problem={problem} />
      </section>
      <section className="flow">
        <h2 className="text-xl">{words('book.coming')}</h2>
        <ComingList
          appointments={page.coming}
          zone={zone}
          name={client.preferredName}
          mayTreat={page.mayTreat}
        />
      </section>
      {page.mayOrder || page.orders.length > 0 ? (
        <OrderCard
          clientId={client.id}
          orders={page.orders}
          mayOrder={page.mayOrder}
          zone={zone}
          today={page.today}
        />
      ) : null}
    </>
  )
}

/** Before anything is said, the people of the client's own care are offered. */
const withOwnCare = (wish: WishInPart, { client }: BookPage): WishInPart =>
  wish.kind
    ? wish
    : {
        ...wish,
        clinicianId: client.clinicianId ?? undefined,
        guideId: client.guideId ?? undefined,
      }

function Times({ page, problem }: Props) {
  const words = useTranslations('booking.book')
  if (problem)
    return (
      <Banner tone="caution" title={problem.title}>
        <p>{problem.detail}</p>
        {problem.next ? <p className="font-semibold">{problem.next}</p> : null}
      </Banner>
    )
  return page.week ? (
    <WeekOfTimes page={page} week={page.week} />
  ) : (
    <EmptyState title={words('times')}>{words('needWish')}</EmptyState>
  )
}

function WeekLinks({ page }: { readonly page: BookPage }) {
  const words = useTranslations('booking.book')
  const from = page.wish.date ?? page.today
  const to = (days: number) => {
    const said = Object.entries({ ...page.wish, date: addDays(from, days) })
    const query = said.filter((entry): entry is [string, string] => entry[1] !== undefined)
    return `/clients/${page.client.id}/book?${new URLSearchParams(query).toString()}`
  }
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-2">
      {from > page.today ? <TextLink href={to(-7)}>{words('earlier')}</TextLink> : null}
      <TextLink href={to(7)}>{words('later')}</TextLink>
    </p>
  )
}
