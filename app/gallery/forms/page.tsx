import { SummaryList } from '@/components/ui/summary-list'
import { GalleryFrame, Shelf } from '../frame'
import { SampleForm } from './sample-form'

export default function FormsPage() {
  return (
    <GalleryFrame path="/gallery/forms" title="Forms">
      <Shelf title="A form and each way it can be answered">
        <SampleForm />
      </Shelf>
      <Shelf title="Check your answers">
        <SummaryList
          rows={[
            {
              key: 'bp',
              label: 'High blood pressure',
              value: 'Yes, treated',
              changeHref: '/gallery/forms',
            },
            {
              key: 'heart',
              label: 'Heart or blood vessels',
              value: 'No',
              changeHref: '/gallery/forms',
            },
            { key: 'sleep', label: 'Sleep apnea', changeHref: '/gallery/forms' },
          ]}
        />
      </Shelf>
    </GalleryFrame>
  )
}
