import { useTranslations } from 'next-intl'
import { Dialog } from '@/components/ui/dialog'

const KEYS = [
  'arrows',
  'home',
  'page',
  'enter',
  'n',
  'm',
  'escape',
  'u',
  't',
  'slash',
  'g',
  'question',
] as const

/** What each key of the calendar does. */
export function CalendarHelp() {
  const words = useTranslations('booking.board')
  return (
    <span data-calendar-help className="max-lg:hidden">
      <Dialog trigger={words('keys')} triggerLook="quiet" title={words('keysTitle')}>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
          {KEYS.map((key) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded border border-line-strong bg-sunken px-1.5 py-0.5 text-sm">
                  {words(`key.${key}.name`)}
                </kbd>
              </dt>
              <dd>{words(`key.${key}.does`)}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </span>
  )
}
