import { useTranslations } from 'next-intl'
import { useNamelessCard } from './help-card-of'
import { useReadingWords } from './monitor-words'
import { StandIn } from './stand-in'

type Props = { readonly writer: string; readonly emergencyPhone: string }

/** The page that stands in, with every sentence that it can say. */
export function StandInInWords({ writer, emergencyPhone }: Props) {
  const words = useTranslations('preparation.page.look')
  const sessionWords = useTranslations('sessions.page.monitorReading')
  return (
    <StandIn
      writer={writer}
      nameless={useNamelessCard(emergencyPhone)}
      words={{
        title: words('alone.title'),
        detail: words('alone.detail'),
        reading: words('alone.reading'),
        readingDue: sessionWords('due'),
      }}
      readingWords={useReadingWords()}
    />
  )
}
