import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from './page-header'

/** One answer for what does not exist and for what is not yours: they must not be told apart. */
export function NotHere() {
  const words = useTranslations('shell.notFound')
  return (
    <>
      <PageHeader title={words('title')} lead={words('detail')} />
      <LinkButton href="/">{words('home')}</LinkButton>
    </>
  )
}
