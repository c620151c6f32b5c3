/** The default consent to treatment. A clinic's lawyer and medical director read it before the clinic publishes it. */
export const treatmentText = {
  title: 'Consent to treatment with ketamine',
  body: `This page tells you what the treatment is, what it can do, what can go wrong, and what you can always do. Take your time. Ask us anything before you sign. You can print it or come back later.

## What ketamine is, and what it is not approved for

Ketamine is a medicine that has been used for many years to put people to sleep for operations. In lower doses it is also given to people with depression, anxiety and other difficulties.

The U.S. Food and Drug Administration (FDA) has not approved ketamine for depression or for anxiety. Using it for these reasons is called off-label use. It is legal for a clinician to prescribe it this way, but it has been tested less than an approved treatment. One relative of ketamine, esketamine nasal spray, has an approval of its own for some kinds of depression.

Nobody can promise that it will help you. Some people feel better, some feel no change, and some feel worse for a time. What you do between sessions matters as well.

## Other choices

There are other ways to treat what you live with: talking therapies, other medicines, other treatments at a hospital, or waiting. You can ask your clinician about each of them. You can choose one of them now or later, and you can also choose no treatment.

## What a session is like

You may feel far away from your body or from the room. Time can seem to stretch. You may see, hear or feel things in a new way, and strong feelings can come up. Usually the strongest part passes within one to two hours. You rest with us, or with the person who stays with you, until you are clear and steady.

## Common effects on the day

- Feeling sick or vomiting, dry mouth, less appetite
- Dizziness, blurred vision, eyes that move quickly, slurred speech
- Feeling confused, restless, excited or anxious
- A feeling of being apart from yourself or from what is around you
- Senses that mix, or that feel weaker than usual
- A rise in blood pressure and heart rate, which we measure

## Serious risks

- A strong rise in blood pressure can harm the heart, the brain or the eyes. This is why we measure it, and why we wait or stop when it is too high.
- Breathing can become slow or shallow, above all together with alcohol, opioids, sleeping pills or other calming medicines.
- Pressure inside the eye or inside the skull can rise.
- Ketamine can make psychosis, mania and some other serious mental illnesses worse. Tell us if you or a close relative have ever had one.
- Thoughts of suicide can come up or grow stronger. If that happens, call or text 988 at any hour, or call 911. Then tell us.
- You are less steady and easier to influence for some time. Accidents can happen.
- An allergic reaction is possible.

## Dependence

Ketamine can be misused, and people have become dependent on it. We look out for this with you: we ask about cravings and about ketamine from other sources, and we do not give more sessions than we think are right. Please tell us if you notice that you want it more and more. We will not judge you.

## Bladder and kidneys

People who use ketamine often, or in large amounts, can get lasting damage to the bladder. Signs are passing water often, pain, sudden urges, leaking, or blood. Tell us at once if you notice any of these. It may mean that we stop.

## Pregnancy

Ketamine may harm an unborn child and passes into milk. We do not treat anybody who is pregnant, nursing or trying to become pregnant. Tell us before each session if there is a chance.

## Never without a monitor

Treatment is never done without a monitor, a person who keeps you safe. At the clinic this is one of our staff. At home it is an adult whom you name: sober, in the house for the whole session, and able to call us and 911. If this person is not there, the session does not begin.

## Before each session

Follow the times on your preparation page for food, drinks, alcohol and medicines. Do not stop or change any medicine on your own: your clinician plans this with you. Tell us what has changed, even when it seems small. On the day we may ask you to wait or to come another time. That is to keep you safe, and it is no fault of yours.

## No driving after a session

After treatment do not drive a car, ride a motorcycle or a bicycle, or use heavy machines until you have slept a full night. On the day of the session drink no alcohol, take no other substances, and make no big decisions and sign nothing important. You need somebody to take you home from the clinic.

## Your right to stop

You decide. You can say no today, you can say stop at any moment before the medicine is given, and during a session you can ask us to end it as far as that is safely possible. You can take this consent back at any time on this page, and you do not have to give a reason. It does not change how we treat you, and we will help you find other care.

## What signing means

Signing means that you have read this, that you could ask questions, that you decide for yourself, and that you want the treatment. We ask you again when this text changes, and at least once a year.`,
} as const
