import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Radios } from '@/components/ui/radios'
import { TextField } from '@/components/ui/text-field'
import { ENERGIES, STEP_SIZES } from '@/lib/integration/model'
import { energyKey, stepSizeKey } from '@/lib/integration/words'

type Props = {
  readonly titleLabel: string
  /** What is asked between the first action and the size. */
  readonly children?: ReactNode
}

/** What a step is made of, whoever writes it: the client in their plan, or a guide who offers one. */
export function StepFields({ titleLabel, children }: Props) {
  const words = useTranslations('integration')
  return (
    <>
      <TextField name="title" label={titleLabel} maxLength={200} />
      <TextField name="firstAction" label={words('page.plan.stepFirst')} maxLength={200} optional />
      {children}
      <Radios
        name="size"
        label={words('page.plan.stepSize')}
        defaultValue="small"
        inline
        options={STEP_SIZES.map((size) => ({ value: size, label: words(stepSizeKey(size)) }))}
      />
      <Radios
        name="energy"
        label={words('page.plan.stepEnergy')}
        defaultValue="low"
        inline
        options={ENERGIES.map((each) => ({ value: each, label: words(energyKey(each)) }))}
      />
    </>
  )
}
