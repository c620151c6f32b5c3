/** The default agreement on how a clinic keeps what it knows. */
export const privacyText = {
  title: 'How we keep what you tell us',
  body: `This page says what we keep about you, who can see it, and when we have to share it.

## What we keep

- What you answer about your health, your medicines and your measurements
- What happens in your sessions, and what our staff write and sign
- Your appointments, your messages with the clinic, and how to reach you and the people you name

## Who sees it

- Your clinicians see your health record. Your guide sees what they need to support you.
- The front desk sees your name, your appointments and whether a session can go ahead. It does not see your answers or your notes.
- People at other clinics see nothing.
- Every time a member of staff opens your record, it is written down. You can see that list yourself under “who opened my record”.

## Your journal is yours

Your journal is private. It is locked with a key of your own, and nobody at the clinic can read it unless you share an entry. You choose each entry and with whom you share it, and you can stop sharing it. What somebody has read before then cannot be unread.

## The person who stays with you

The adult who stays with you during a session gets a link of their own. It shows them what they need to keep you safe on that day, and nothing of your record or your journal.

## When we must share

We share what is needed, and no more, when you or somebody else is in serious danger, when a child or an adult who cannot protect themself is being hurt, or when a law or a court orders it. Where we can, we tell you first.

## E-mail

Our e-mails have no health words in the subject line. They still show that you have something to do with this clinic. Tell us if you would rather get a call.

## Your rights

You can ask for a copy of your record, ask us to correct it, and ask who has seen it. Health records have to be kept for some years, so we may not be able to delete them, but we can tell you for how long.

## What signing means

Signing means that you have read how we keep what you tell us and that you agree to it. You can take this back at any time on this page. Without it we cannot treat you here, because we could not keep a safe record.`,
} as const
