const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A client's id from an address; null where it cannot be one, which answers like any other unknown address. */
export const clientIdOf = (text: string): string | null => (UUID.test(text) ? text : null)
