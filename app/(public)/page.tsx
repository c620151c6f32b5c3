import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { StillWater } from '@/components/ui/still-water'
import { TextLink } from '@/components/ui/text-link'
import { PlainList } from '@/components/public/safety-section'

const STEPS = ['before', 'during', 'after'] as const

export default function LandingPage() {
  const words = useTranslations('public.landing')
  return (
    <div className="flow-12">
      <div className="flex flex-wrap items-center justify-between gap-8">
        <div className="flow-5 max-w-xl">
          <h1 className="text-3xl text-balance sm:text-4xl">{words('title')}</h1>
          <p className="text-lg text-ink-soft text-pretty">{words('lead')}</p>
          <div className="flex flex-wrap gap-3">
            <LinkButton href="/sign-in" size="large">
              {words('signIn')}
            </LinkButton>
            <LinkButton href="/safety" look="secondary" size="large">
              {words('safety')}
            </LinkButton>
          </div>
        </div>
        <StillWater className="w-56 text-accent max-sm:hidden" />
      </div>
      <Banner tone="info" title={words('honestTitle')}>
        <p>{words('honest')}</p>
        <p>
          <TextLink href="/safety">{words('honestMore')}</TextLink>
        </p>
      </Banner>
      <section aria-labelledby="for-clients">
        <h2 id="for-clients" className="mb-4 text-2xl">
          {words('clientTitle')}
        </h2>
        <div className="grid gap-4 md:grid-cols-3">
          {STEPS.map((step) => (
            <Card key={step} level={3} title={words(`${step}.title`)}>
              <p>{words(`${step}.detail`)}</p>
            </Card>
          ))}
        </div>
        <p className="mt-4 max-w-prose text-ink-soft">{words('invited')}</p>
      </section>
      <section aria-labelledby="for-clinics" className="flow-3 max-w-prose">
        <h2 id="for-clinics" className="text-2xl">
          {words('clinicTitle')}
        </h2>
        <p>{words('clinicDetail')}</p>
        <PlainList items={[words('clinicOne'), words('clinicTwo'), words('clinicThree')]} />
      </section>
    </div>
  )
}
