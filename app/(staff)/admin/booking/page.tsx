import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BookingSettingsFields } from '@/components/booking/booking-settings-fields'
import { SettingsVersions } from '@/components/booking/settings-versions'
import { PageHeader } from '@/components/shell/page-header'
import { ActionForm } from '@/components/ui/action-form'
import { Flash } from '@/components/ui/flash'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { changeBookingSettingsAction } from '@/lib/booking/calendar-actions'
import { settingsHistoryOf } from '@/lib/booking/settings-versions'
import { read } from '@/lib/kernel/run'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('booking.settings'))('title') }
}

export default async function BookingSettingsPage(props: { readonly searchParams: SearchParams }) {
  const viewer = await requireViewer(['administrator'])
  const { settings, versions } = await read(viewer, settingsHistoryOf)
  const words = await getTranslations('booking.settings')
  const version = versions[0]?.version ?? 0
  const saved = (await searchParam(props.searchParams, 'done')) === 'saved'
  return (
    <div className="flow-6">
      <PageHeader title={words('title')} lead={words('lead')} />
      {saved ? <Flash title={words('saved')} /> : null}
      <ActionForm
        key={version}
        action={changeBookingSettingsAction}
        hidden={{ seenVersion: String(version) }}
        submitLabel={words('submit')}
      >
        <BookingSettingsFields settings={settings} />
      </ActionForm>
      <SettingsVersions versions={versions} zone={viewer.clinic.timeZone} />
    </div>
  )
}
