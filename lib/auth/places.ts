interface Place {
  readonly roles: readonly string[]
}

/** A client's record makes somebody a client of that clinic, whatever else they are there. */
export const isStaffPlace = ({ roles }: Place): boolean =>
  roles.length > 0 && !roles.includes('client')

/**
 * Where a password leads first: to work where there is any, since work asks for a second step and the way from there
 * to one's own record asks for nothing more.
 */
export const firstByPassword = <P extends Place>(places: readonly P[]): P | undefined =>
  places.find(isStaffPlace) ?? places[0]

/** A code by e-mail opens a client's record and nothing else. */
export const firstByCode = <P extends Place>(places: readonly P[]): P | undefined =>
  places.find((place) => !isStaffPlace(place))

/** Whether a sign-in may go on to this clinic: to work only from work, or after a second step. */
export const mayGoOnTo = (
  place: Place,
  from: { readonly staff: boolean; readonly secondFactor: boolean },
): boolean => !isStaffPlace(place) || from.staff || from.secondFactor
