/**
 * Tables that hold a client's rows and are not in what the client takes along, each with the reason. A test asks the
 * database for every such table: what is neither read for the record nor named here fails it.
 */
export const NOT_IN_RECORD: Readonly<Record<string, string>> = {
  invitation: 'A way in, with a secret in it. What came of it is the record.',
  client_key: 'The key that seals everything else.',
  calendar_feed: 'An address with a secret in it.',
  monitor_link: 'A way in for one session, with a secret in it. The monitor is in the record.',
  colleague_note: 'Notes among colleagues about their own work, locked to those who wrote them.',
  alert_step:
    'How an alert was settled is the clinic’s own account. The alert and its end are in the record.',
  report_due: 'A duty of the clinic towards an authority. What happened is in the record.',
}
