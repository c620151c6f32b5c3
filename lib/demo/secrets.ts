/** Known to everyone, on purpose: they open invented people in a demonstration, which has no real ones. */
export const DEMO_PASSWORD = 'stillwater-demo'

/** The secret of every demonstration member of staff, for an authenticator app (base32, 20 bytes). */
export const DEMO_SECRET = 'STILLWATERDEMOSTILLWATERDEMOSTIL'
