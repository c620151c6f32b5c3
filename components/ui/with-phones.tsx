type Props = { readonly text: string; readonly phones: readonly string[] }

/** A sentence in which each of these telephone numbers can be tapped to call it. */
export function WithPhones({ text, phones }: Props) {
  const known = phones.filter((phone) => phone !== '')
  return known
    .reduce<readonly string[]>(
      (parts, phone) => parts.flatMap((part) => (known.includes(part) ? part : cut(part, phone))),
      [text],
    )
    .map((part) =>
      known.includes(part) ? (
        <a
          key={part}
          href={`tel:${part.replaceAll(/[^\d+]/g, '')}`}
          className="link font-semibold whitespace-nowrap"
        >
          {part}
        </a>
      ) : (
        part
      ),
    )
}

const cut = (text: string, phone: string): readonly string[] =>
  text.split(phone).flatMap((part, index) => (index === 0 ? [part] : [phone, part]))
