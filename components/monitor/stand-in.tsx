import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Disclosure } from '@/components/ui/disclosure'
import { LookButtons } from './look-buttons'
import { ReadingEntry } from './reading-entry'
import { useLookWords, useReadingWords } from './monitor-words'

type Props = { readonly emergencyPhone: string }

/** The sitter's page without a network: everything to press, everything to do, and nothing about anybody. */
export function StandIn({ emergencyPhone }: Props) {
  const words = useTranslations('preparation.page.look')
  const client = words('alone.them')
  const lookWords = useLookWords(client)
  const readingWords = useReadingWords()
  return (
    <div className="flow-6">
      <Banner tone="info" title={words('alone.title')}>
        {words('alone.detail')}
      </Banner>
      <LookButtons clinicPhone={emergencyPhone} words={lookWords} alone>
        <p className="text-xl font-bold">{words('alone.address')}</p>
      </LookButtons>
      <Disclosure summary={words('alone.reading')}>
        <ReadingEntry words={readingWords} />
      </Disclosure>
      <section className="rounded-lg border-2 border-line-strong bg-surface p-4 flow-2">
        <h2 className="text-base font-semibold text-ink-soft">{words('say.title')}</h2>
        <ol className="list-decimal ps-6 flow-1">
          {(['where', 'what', 'medicine', 'breathing', 'stay'] as const).map((key) => (
            <li key={key}>{words(`say.${key}`, { client })}</li>
          ))}
        </ol>
      </section>
    </div>
  )
}
