import type { Invariant } from './model'

const overlap = (whose: string) => `
      SELECT 'appointments ' || a.id || ' and ' || b.id || ' overlap for one ${whose.replace('_id', '')}' AS breach
        FROM appointment a
        JOIN appointment b ON b.clinic_id = a.clinic_id AND b.${whose} = a.${whose} AND b.id > a.id
         AND tstzrange(b.starts_at, b.ends_at) && tstzrange(a.starts_at, a.ends_at)
       WHERE a.status IN ('booked', 'checked-in', 'fulfilled') AND b.status IN ('booked', 'checked-in', 'fulfilled')`

/** A time that is offered to somebody who waits is taken for everybody else, and offered once. */
const HELD = `
      SELECT 'the offer ' || o.id || ' and the appointment ' || a.id || ' hold one time' AS breach
        FROM waitlist_offer o
        JOIN appointment a ON a.clinic_id = o.clinic_id AND tstzrange(a.starts_at, a.ends_at) && tstzrange(o.starts_at, o.ends_at)
         AND (a.room_id = o.room_id OR a.clinician_id = o.clinician_id OR a.guide_id = o.guide_id)
       WHERE o.status = 'offered' AND a.status IN ('booked', 'checked-in', 'fulfilled')
       UNION ALL
      SELECT 'the offers ' || o.id || ' and ' || p.id || ' hold one time' FROM waitlist_offer o
        JOIN waitlist_offer p ON p.clinic_id = o.clinic_id AND p.id > o.id AND tstzrange(p.starts_at, p.ends_at) && tstzrange(o.starts_at, o.ends_at)
         AND (p.room_id = o.room_id OR p.clinician_id = o.clinician_id OR p.guide_id = o.guide_id)
       WHERE o.status = 'offered' AND p.status = 'offered'`

/** Whoever leads a circle is nowhere else meanwhile. */
const CIRCLES = `
      SELECT 'the circle ' || c.id || ' and the appointment ' || a.id || ' overlap for one guide' AS breach
        FROM circle c
        JOIN appointment a ON a.clinic_id = c.clinic_id AND c.facilitator_id IN (a.guide_id, a.clinician_id)
         AND tstzrange(a.starts_at, a.ends_at) && tstzrange(c.starts_at, c.ends_at)
       WHERE c.cancelled_at IS NULL AND a.status IN ('booked', 'checked-in', 'fulfilled')`

export const bookingInvariants: readonly Invariant[] = [
  {
    id: 'I2',
    says: 'Nothing overlaps for a client, a clinician, a guide or a room, also not what is held for somebody who waits',
    sql: [...['client_id', 'clinician_id', 'guide_id', 'room_id'].map(overlap), HELD, CIRCLES].join(
      '\n UNION ALL\n',
    ),
  },
]
