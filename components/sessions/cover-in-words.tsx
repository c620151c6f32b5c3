import { useTranslations } from 'next-intl'
import { Cover } from './cover'
import { coverWords } from './cover-words'
import { CoveredPage } from './covered-page'

/** The cover that waits in every page of staff. */
export function CoverInWords({ zone }: { readonly zone: string }) {
  return <Cover zone={zone} words={useCoverWords()} />
}

/** The page that a covered sign-in is led to. */
export function CoveredInWords(props: { readonly zone: string; readonly next: string }) {
  return <CoveredPage {...props} words={useCoverWords()} />
}

const useCoverWords = () =>
  coverWords(
    useTranslations('sessions'),
    useTranslations('alerts'),
    useTranslations('overview.board'),
  )
