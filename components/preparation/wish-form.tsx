import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Radios } from '@/components/ui/radios'
import { TextArea } from '@/components/ui/text-area'
import { sayWishesAction } from '@/lib/preparation/actions'
import type { ComfortWish } from '@/lib/preparation/comfort-wish'

type Props = { readonly appointmentId: string; readonly wish: ComfortWish | null }

/** The client says how they want to be kept company; only those who do read it. */
export function WishForm({ appointmentId, wish }: Props) {
  const words = useTranslations('preparation.page.wish')
  return (
    <Card title={words('title')}>
      <p>{words('lead')}</p>
      <ActionForm action={sayWishesAction} hidden={{ appointmentId }} submitLabel={words('save')}>
        <Radios
          name="touch"
          label={words('touchLabel')}
          {...(wish ? { defaultValue: wish.touch } : {})}
          options={(['none', 'ask_first', 'hand_or_shoulder'] as const).map((value) => ({
            value,
            label: words(`own.${value}`),
          }))}
        />
        <TextArea
          name="comfort"
          label={words('comfort')}
          hint={words('comfortHint')}
          rows={3}
          optional
          defaultValue={wish?.comfort ?? ''}
        />
        <TextArea
          name="avoid"
          label={words('avoid')}
          hint={words('avoidHint')}
          rows={3}
          optional
          defaultValue={wish?.avoid ?? ''}
        />
      </ActionForm>
    </Card>
  )
}
