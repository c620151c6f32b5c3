import { useTranslations } from 'next-intl'
import { DemoBanner } from '@/components/shell/demo-banner'
import { TextLink } from '@/components/ui/text-link'

/** Says above every page of a demonstration clinic what it is, and leads to its controls. */
export function DemoCorner(props: { readonly demonstration: boolean }) {
  const words = useTranslations('auth.demo')
  if (!props.demonstration) return null
  return (
    <DemoBanner>
      <TextLink href="/demo">{words('controls')}</TextLink>
    </DemoBanner>
  )
}
