import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { bookOwnAction } from '@/lib/booking/actions'
import type { TalkPage } from '@/lib/booking/own-talk'
import { zoneName } from '@/lib/time/format'
import { SlotChoice } from './slot-choice'
import { slotDays } from './slot-days'

/** The free times of the client's own guide or clinician, on the client's clock. */
export function TalkTimes({ page, zone }: { readonly page: TalkPage; readonly zone: string }) {
  const words = useTranslations('booking.talk')
  const { wish, week, talk, now, clinicZone } = page
  if (!wish) return <EmptyState title={words('nobody')}>{words('nobodyDetail')}</EmptyState>
  const zones = { reader: zone, other: clinicZone }
  const days = slotDays(week, zones, {
    there: (time) => words('there', { time }),
    day: (day, count) => words('day', { day, count }),
  })
  const none = days.length === 0
  const named = zoneName(now, zone)
  const there = zoneName(now, clinicZone)
  const hidden = {
    clientId: wish.clientId,
    kind: talk,
    setting: wish.setting,
    ...(wish.guideId ? { guideId: wish.guideId } : {}),
    ...(wish.clinicianId ? { clinicianId: wish.clinicianId } : {}),
  }
  return (
    <ActionForm
      action={bookOwnAction}
      hidden={hidden}
      submitLabel={none ? undefined : words('book')}
    >
      {none ? (
        <EmptyState title={words('noTimes')}>{words('noTimesDetail')}</EmptyState>
      ) : (
        <SlotChoice
          label={words('times')}
          hint={
            there === named
              ? words('timesHint', { zone: named })
              : words('bothZones', { zone: named, there })
          }
          days={days}
        />
      )}
    </ActionForm>
  )
}
