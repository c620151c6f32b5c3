import { useTranslations } from 'next-intl'
import { type Board, IN_THE_ROOM } from '@/lib/overview/board-model'
import { ALARMS } from '@/lib/sessions/alarms'
import { ESCALATION, type EscalationTrigger } from '@/lib/sessions/escalation'
import { SESSION_STATES } from '@/lib/sessions/states'
import { alarmKey, stateKey } from '@/lib/sessions/words'
import { FloorBoard } from './floor-board'

const TRIGGERS = Object.keys(ESCALATION) as readonly EscalationTrigger[]

type Props = { readonly board: Board; readonly place: 'staff' | 'wall' }

/** The live board with its words. */
export function BoardInWords({ board, place }: Props) {
  const words = useTranslations('overview.board')
  const sessions = useTranslations('sessions')
  const alerts = useTranslations('alerts')
  const raw = (key: Templates) => String(words.raw(key))
  const states = SESSION_STATES.map((state) => [state, sessions(stateKey(state, 'staff'))] as const)
  return (
    <FloorBoard
      first={board}
      source={place === 'wall' ? '/api/wall' : '/api/board'}
      linked={place === 'staff'}
      words={{
        states: Object.fromEntries(states),
        alarms: Object.fromEntries([
          ...ALARMS.map((alarm) => [alarm, sessions(alarmKey(alarm))] as const),
          ...TRIGGERS.map((each) => [each, sessions(`escalation.trigger.${each}`)] as const),
          ...IN_THE_ROOM.map((kind) => [kind, alerts(`kind.${kind}`)] as const),
        ]),
        empty: words('empty'),
        emptyDetail: words('emptyDetail'),
        live: words('live'),
        notLive: words('notLive'),
        notLiveDetail: words('notLiveDetail'),
        gone: words(place === 'wall' ? 'goneWall' : 'gone'),
        goneDetail: words(place === 'wall' ? 'goneWallDetail' : 'goneDetail'),
        sound: words('sound'),
        soundOn: words('soundOn'),
        home: words('home'),
        since: words('since'),
        nobody: words('nobody'),
        lookDue: words('lookDue'),
        lookGuide: words('lookGuide'),
        lookClinician: words('lookClinician'),
        lookEmergency: words('lookEmergency'),
        leaveDone: words('leaveDone'),
        taken: words('taken'),
        minutes: raw('minutes'),
        planned: raw('planned'),
        with: raw('with'),
        monitor: raw('monitor'),
        readingIn: raw('readingIn'),
        readingDue: raw('readingDue'),
        lookIn: raw('lookIn'),
        leaveIn: raw('leaveIn'),
        medicineIn: raw('medicineIn'),
        last: raw('last'),
      }}
    />
  )
}

type Templates =
  | 'minutes'
  | 'planned'
  | 'with'
  | 'monitor'
  | 'readingIn'
  | 'readingDue'
  | 'lookIn'
  | 'leaveIn'
  | 'medicineIn'
  | 'last'
