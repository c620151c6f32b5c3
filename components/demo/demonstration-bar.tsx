import { useTranslations } from 'next-intl'
import { DemoBanner } from '@/components/shell/demo-banner'
import { TextLink } from '@/components/ui/text-link'

/** Above every page of a demonstration: what it is, what its clock says, and the way to its controls. */
export function DemonstrationBar(props: { readonly time: string }) {
  const words = useTranslations('demo')
  return (
    <DemoBanner>
      <span className="tabular-nums">{words('clockNow', { time: props.time })}</span>
      <TextLink href="/demo">{words('controls')}</TextLink>
    </DemoBanner>
  )
}
