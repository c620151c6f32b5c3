import { CareCard } from '@/components/ui/care-card'
import { DoDont } from '@/components/ui/do-dont'
import { Signature } from '@/components/ui/signature'
import { WithPhones } from '@/components/ui/with-phones'
import { GalleryFrame, Shelf } from '../frame'

export default function AdvicePage() {
  return (
    <GalleryFrame path="/gallery/advice" title="Advice">
      <Shelf title="Care cards">
        <CareCard urgency="nonUrgent" title="Tell your guide if:" level={3}>
          <ul>
            <li>you have slept badly for more than two nights</li>
            <li>a memory keeps coming back and you would like company with it</li>
          </ul>
        </CareCard>
        <CareCard urgency="urgent" title="Call the clinic today if:" level={3}>
          <ul>
            <li>you feel unreal or confused the day after</li>
            <li>your blood pressure stays above 160/100 mmHg</li>
          </ul>
        </CareCard>
        <CareCard urgency="emergency" title="Call 911 if:" level={3}>
          <ul>
            <li>someone cannot be woken</li>
            <li>you have chest pain or trouble breathing</li>
          </ul>
        </CareCard>
      </Shelf>
      <Shelf title="Do and do not">
        <div className="grid gap-4 sm:grid-cols-2">
          <DoDont
            kind="do"
            items={[
              'Rest, read, or take a short walk',
              'Drink water and eat well when you are hungry',
              'Talk with someone you trust',
            ]}
          />
          <DoDont
            kind="dont"
            items={[
              'Drive a car, motorcycle or bicycle until you have slept a full night',
              'Drink alcohol',
              'Make big decisions',
            ]}
          />
        </div>
      </Shelf>
      <Shelf title="A number to call">
        <p>
          <WithPhones
            text="Call the clinic at +1 303 555 0140. Outside its hours: +1 303 555 0149."
            phones={['+1 303 555 0140', '+1 303 555 0149']}
          />
        </p>
        <p>
          <WithPhones text="A sentence without a number stays as it is." phones={['']} />
        </p>
      </Shelf>
      <Shelf title="Signature">
        <Signature
          name="Dana Whitfield"
          credentials="MD, clinician"
          at="Monday, November 23, 2026 at 4:12 PM Denver time"
          dateTime="2026-11-23T23:12:00Z"
          meaning="I have read the findings and clear this client until May 3, 2027."
        />
      </Shelf>
    </GalleryFrame>
  )
}
