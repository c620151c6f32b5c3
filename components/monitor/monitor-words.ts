import { useTranslations } from 'next-intl'

/** What stands on and under the three answers. */
export function useLookWords(client: string) {
  const words = useTranslations('preparation.page.look')
  return {
    question: words('question', { client }),
    resting: words('resting'),
    needsMe: words('needsMe'),
    cannotWake: words('cannotWake'),
    needsMeTitle: words('needsMeTitle'),
    needsMeAlone: words('alone.needsMe'),
    needsMeBody: words('needsMeBody', { client }),
    callClinic: words('callClinic'),
    wakeTitle: words('wakeTitle'),
    wakeBody: words('wakeBody'),
    wakeAlone: words('alone.wake'),
    call911: words('call911'),
  }
}

export function useReadingWords() {
  const words = useTranslations('sessions')
  return {
    title: words('page.monitorReading.title'),
    send: words('page.monitorReading.send'),
    upper: words('field.systolicMmHg.label'),
    lower: words('field.diastolicMmHg.label'),
    pulse: words('field.heartRatePerMin.label'),
    perMin: words('page.entry.perMin'),
  }
}
