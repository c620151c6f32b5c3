import { useTranslations } from 'next-intl'
import type { MonitorScreen } from '@/lib/preparation/monitor-screen'
import type { MonitorReadings } from '@/lib/sessions/monitor-reading'
import { formatTime } from '@/lib/time/format'
import type { HelpCard } from './help-card'
import { useLookWords } from './monitor-words'

const SAY = ['where', 'what', 'medicine', 'breathing', 'stay'] as const
const CALLS = ['first', 'second', 'third'] as const

/** The sentences about one person. */
export function useHelpCard(screen: MonitorScreen, { planned }: MonitorReadings): HelpCard {
  const words = useTranslations('preparation.page.look')
  const sessionWords = useTranslations('sessions.page.monitorReading')
  const { clientName: client, clientPhone, address, dosedAt, zone } = screen
  const named = useNamed(client, screen.emergencyPhone)
  return {
    ...named,
    look: {
      ...named.look,
      ...(address === null ? {} : { wakeAlone: words('alone.wakeRead') }),
    },
    address: {
      title: words('address'),
      text: address ?? words('noAddress', { client }),
      phone: clientPhone ? words('clientPhone', { client, phone: clientPhone }) : null,
    },
    medicine: dosedAt && {
      at: dosedAt.getTime(),
      since: String(words.raw('since')).replace('{time}', formatTime(dosedAt, zone)),
    },
    reading: planned && {
      dueAt: planned.dueAt.getTime(),
      later: sessionWords('later', { time: formatTime(planned.dueAt, zone) }),
      isTaken: planned.state === 'taken',
    },
  }
}

/** The sentences about nobody, for a phone that kept nothing. */
export function useNamelessCard(emergencyPhone: string): HelpCard {
  const words = useTranslations('preparation.page.look')
  return {
    ...useNamed(words('alone.them'), emergencyPhone),
    address: { title: words('alone.addressTitle'), text: words('alone.address'), phone: null },
    medicine: null,
    reading: null,
  }
}

function useNamed(client: string, clinicPhone: string) {
  const words = useTranslations('preparation.page.look')
  const look = useLookWords(client)
  return {
    look,
    clinicPhone,
    say: { title: words('say.title'), lines: SAY.map((key) => words(`say.${key}`, { client })) },
    calls: {
      title: words('calls.title'),
      lines: CALLS.map((key) => words(`calls.${key}`, { client, phone: clinicPhone })),
    },
  }
}
