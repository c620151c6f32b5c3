import { Avatar } from '@/components/ui/avatar'
import { Banner } from '@/components/ui/banner'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CountBadge } from '@/components/ui/count-badge'
import { Dialog } from '@/components/ui/dialog'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { Flash } from '@/components/ui/flash'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { PrintButton } from '@/components/ui/print-button'
import { Skeleton } from '@/components/ui/skeleton'
import { Spinner } from '@/components/ui/spinner'
import { StatusTag } from '@/components/ui/status-tag'
import { Steps } from '@/components/ui/steps'
import { TextLink } from '@/components/ui/text-link'
import { GalleryFrame, Shelf } from './frame'

export default function BasicsPage() {
  return (
    <GalleryFrame path="/gallery" title="Basics">
      <Shelf title="Words">
        <h1 className="text-4xl">Rest is part of the work</h1>
        <p className="measure text-lg text-ink-soft">
          The days after a session are a soft time. There is nothing you need to get right.
        </p>
        <p className="measure">
          Your next look is at <strong>2:15 PM Denver time</strong>. If anything worries you before
          then, <TextLink href="/gallery">tell the clinic</TextLink> and someone will come.
        </p>
      </Shelf>
      <Shelf title="Buttons">
        <div className="flex flex-wrap items-center gap-3">
          <Button>Save this reading</Button>
          <Button look="secondary">Ask for more</Button>
          <Button look="stop">Stop the session</Button>
          <Button look="quiet">Not now</Button>
          <Button disabled>Not yet</Button>
          <LinkButton href="/gallery/forms">Go on</LinkButton>
          <LinkButton href="/gallery/forms" size="large">
            Answer the first question
          </LinkButton>
          <PrintButton />
          <Dialog
            trigger="Move the appointment"
            title="Move to Thursday at 9:00 AM?"
            cancelLabel="Keep Tuesday"
          >
            <p>Your preparation times move with it. We will write to you with the new ones.</p>
            <Button wide>Move it</Button>
          </Dialog>
        </div>
      </Shelf>
      <Shelf title="Status">
        <div className="flex flex-wrap items-center gap-2">
          <StatusTag tone="notStarted">Not started</StatusTag>
          <StatusTag tone="neutral">Withdrawn</StatusTag>
          <StatusTag tone="active">In session</StatusTag>
          <StatusTag tone="waiting">Waiting for a clinician</StatusTag>
          <StatusTag tone="info">New</StatusTag>
          <StatusTag tone="success">Cleared until May 3</StatusTag>
          <StatusTag tone="caution">Needs a look</StatusTag>
          <StatusTag tone="hold">On hold</StatusTag>
          <StatusTag tone="stop">Do not start</StatusTag>
          <StatusTag tone="crisis">Call today</StatusTag>
          <CountBadge count={3} label="3 waiting" />
          <Avatar name="Marisol Vega" />
          <Spinner />
        </div>
      </Shelf>
      <Shelf title="Banners">
        <Banner tone="info" title="Your clinic is on Denver time">
          The times below are on your own clock, in Phoenix.
        </Banner>
        <Banner tone="success" title="You are cleared until May 3" />
        <Banner tone="caution" title="Wait until 2:20 PM">
          <p>You ate at 11:20 AM. Three hours without food keep you safe.</p>
        </Banner>
        <Banner
          tone="stop"
          title="Do not start"
          actions={
            <LinkButton href="/gallery" look="secondary">
              Read the reason
            </LinkButton>
          }
        >
          <p>The blood pressure is 168/104 mmHg. A clinician has to decide.</p>
        </Banner>
        <Banner tone="crisis" title="You do not have to carry this alone">
          <p>Call or text 988, day or night. In an emergency call 911.</p>
        </Banner>
        <Flash title="Saved" detail="Your guide can now read this entry." />
      </Shelf>
      <Shelf title="Cards and ways">
        <Breadcrumbs
          items={[
            { href: '/gallery', label: 'Clients' },
            { href: '/gallery/lists', label: 'Marisol Vega' },
          ]}
        />
        <Steps current={3} total={9} label="Your heart" />
        <Card
          title="Next: your preparation"
          aside={<StatusTag tone="waiting">Tomorrow, 9:00 AM</StatusTag>}
          footer={<TextLink href="/gallery">See everything for tomorrow</TextLink>}
        >
          <p>Last meal by 6:00 AM. Last sip of water by 8:00 AM.</p>
        </Card>
        <Disclosure summary="Why are we asking this?">
          <p>Some medicines for the heart change how high the blood pressure can rise.</p>
        </Disclosure>
        <EmptyState
          title="Nothing is waiting for you"
          action={
            <LinkButton href="/gallery" look="secondary">
              Open the calendar
            </LinkButton>
          }
        >
          When a client shares an entry, it shows here with how long it has waited.
        </EmptyState>
        <Skeleton lines={4} />
        <Pagination previousHref="/gallery" nextHref="/gallery/forms" />
      </Shelf>
    </GalleryFrame>
  )
}
