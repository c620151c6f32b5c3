import { useTranslations } from 'next-intl'
import { PageHeader } from '@/components/shell/page-header'
import { PublicShell } from '@/components/shell/public-shell'
import { LinkButton } from '@/components/ui/link-button'

/** One answer for what does not exist and for what is not yours: they must not be told apart. */
export default function NotFound() {
  const words = useTranslations('shell.notFound')
  return (
    <PublicShell>
      <PageHeader title={words('title')} lead={words('detail')} />
      <LinkButton href="/">{words('home')}</LinkButton>
    </PublicShell>
  )
}
