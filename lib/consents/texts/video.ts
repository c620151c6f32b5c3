/** The default agreement for a session at home, by video. */
export const videoText = {
  title: 'A session at home, by video',
  body: `A session at home is private and quiet. It also means that we are not in the room with you. This page says what has to be so, each time.

## The person with you

An adult whom you name is in your home for the whole session. They are sober, they can hear you, they look at you at least every 15 minutes, and they know when to call us and when to call 911. If they have to leave, we do not begin.

## Where you are

- You are at the address that you gave us, in a state where this clinic may treat you. We ask again on the day, because help has to find you.
- You can lie down in a safe place, away from stairs, water, candles and a stove that is on.
- Children and pets are looked after by somebody else.
- Your phone is charged and close by.

## Clothing

During every video session you wear clothing, at least a shirt and something below. This protects you and our staff. Without it we do not begin, or we end the call.

## The video call

We see and hear you during the agreed parts of the session. We do not record the call, and we ask you and those with you not to record it either. If the connection breaks, we call your phone, and then the person with you. If we can reach nobody, we may send emergency help to your address.

## Your choice

You can choose a session at the clinic instead. You can change your mind at any time, also on the day.

## What signing means

Signing means that you have read this, that you will have these things in place each time, and that you agree to be treated by video. You can take this back at any time on this page.`,
} as const
