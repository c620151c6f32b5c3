import { useTranslations } from 'next-intl'
import { Radios } from '@/components/ui/radios'
import { TOPICS } from '@/lib/messages/model'

/** What a conversation is about. */
export function TopicField() {
  const words = useTranslations('messages')
  return (
    <Radios
      name="topic"
      label={words('page.topicAsk')}
      options={TOPICS.map((topic) => ({ value: topic, label: words(`topic.${topic}`) }))}
    />
  )
}
