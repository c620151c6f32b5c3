import { blocksOf } from '@/lib/consents/blocks'

/** A consent text as it was published: headings, paragraphs, lists. */
export function ConsentBody(props: { readonly body: string }) {
  return (
    <div className="flow-3.5 max-w-prose">
      {blocksOf(props.body).map((block) => {
        switch (block.kind) {
          case 'heading':
            return (
              <h2 key={block.text} className="pt-3 text-lg">
                {block.text}
              </h2>
            )
          case 'paragraph':
            return <p key={block.text}>{block.text}</p>
          case 'list':
            return (
              <ul key={block.items.join()} className="flow-1.5 list-disc ps-6">
                {block.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            )
        }
      })}
    </div>
  )
}
