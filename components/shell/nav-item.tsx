import {
  BookOpen,
  Building2,
  CalendarDays,
  ClipboardCheck,
  ClipboardList,
  FileText,
  HeartPulse,
  House,
  Inbox,
  LayoutGrid,
  MessageCircle,
  NotebookPen,
  Pill,
  Settings,
  ShieldCheck,
  Siren,
  Sprout,
  UserRound,
  Users,
} from 'lucide-react'

const icons = {
  home: House,
  today: House,
  queue: Inbox,
  alerts: Siren,
  calendar: CalendarDays,
  clients: Users,
  people: UserRound,
  screening: ClipboardList,
  preparation: ClipboardCheck,
  session: HeartPulse,
  integration: Sprout,
  journal: NotebookPen,
  messages: MessageCircle,
  record: FileText,
  board: LayoutGrid,
  rooms: Building2,
  settings: Settings,
  safety: ShieldCheck,
  learn: BookOpen,
  medicines: Pill,
} as const

/** A place in a menu. */
export type NavItem = {
  readonly href: string
  readonly label: string
  readonly icon?: keyof typeof icons
  /** Current only on its own address, not below it: for a home. */
  readonly exact?: boolean
  /** A number and the words that are read with it, such as 3 and “3 waiting”. */
  readonly count?: { readonly number: number; readonly label: string }
}

export function NavIcon(props: { readonly name: NavItem['icon']; readonly className: string }) {
  if (!props.name) return null
  const Icon = icons[props.name]
  return <Icon aria-hidden className={props.className} />
}
