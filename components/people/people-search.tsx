import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { TextLink } from '@/components/ui/text-link'

export function PeopleSearch({ search }: { readonly search: string }) {
  const words = useTranslations('people.list')
  return (
    <form action="/admin/people" role="search" className="flex flex-wrap items-end gap-3">
      <TextField
        name="search"
        type="search"
        width="medium"
        label={words('search')}
        defaultValue={search}
      />
      <Button type="submit" look="secondary">
        {words('searchSubmit')}
      </Button>
      {search ? <TextLink href="/admin/people">{words('all')}</TextLink> : null}
    </form>
  )
}
