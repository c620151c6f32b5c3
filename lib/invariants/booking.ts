import type { Invariant } from './model'

const overlap = (whose: string) => `
      SELECT 'appointments ' || a.id || ' and ' || b.id || ' overlap for one ${whose.replace('_id', '')}' AS breach
        FROM appointment a
        JOIN appointment b ON b.clinic_id = a.clinic_id AND b.${whose} = a.${whose} AND b.id > a.id
         AND tstzrange(b.starts_at, b.ends_at) && tstzrange(a.starts_at, a.ends_at)
       WHERE a.status IN ('booked', 'checked-in', 'fulfilled') AND b.status IN ('booked', 'checked-in', 'fulfilled')`

export const bookingInvariants: readonly Invariant[] = [
  {
    id: 'I2',
    says: 'Nothing overlaps for a client, a clinician, a guide or a room',
    sql: ['client_id', 'clinician_id', 'guide_id', 'room_id'].map(overlap).join('\n UNION ALL\n'),
  },
]
