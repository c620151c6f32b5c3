import { useTranslations } from 'next-intl'
import type { Board } from '@/lib/overview/board-model'
import { SESSION_STATES } from '@/lib/sessions/states'
import { stateKey } from '@/lib/sessions/words'
import { alarmWords } from './alarm-words'
import { FloorBoard } from './floor-board'

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
        alarms: alarmWords(sessions, alerts),
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
        readingMissed: raw('readingMissed'),
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
  | 'readingMissed'
  | 'lookIn'
  | 'leaveIn'
  | 'medicineIn'
  | 'last'
