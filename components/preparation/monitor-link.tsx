import { useTranslations } from 'next-intl'
import type { NamedMonitor } from '@/lib/preparation/monitor-queries'
import { MonitorLinkMaker } from './monitor-link-maker'

/** Makes the link of whoever stays: to hand over, to text, or by e-mail; the code is said on the phone. */
export function MonitorLink(props: {
  readonly appointmentId: string
  readonly monitor: NamedMonitor
}) {
  const words = useTranslations('preparation.page.link')
  return (
    <MonitorLinkMaker
      appointmentId={props.appointmentId}
      again={props.monitor.link !== null}
      byEmail={props.monitor.email !== null}
      words={{
        make: words('make'),
        again: words('again'),
        email: words('email', { address: props.monitor.email ?? '' }),
        once: words('once'),
        link: words('link'),
        code: words('code'),
        sayCode: words('sayCode'),
        copy: words('copy'),
        copied: words('copied'),
        broken: words('broken'),
        sent: words('sent'),
        call: words('call'),
        text: words('text'),
        textBody: words('textBody'),
      }}
    />
  )
}
