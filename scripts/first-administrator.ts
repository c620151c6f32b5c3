import { closeDatabase } from '@/lib/db/client'
import { firstAdministratorLink } from '@/lib/invitations/first-administrator'

const link = await firstAdministratorLink()
process.stdout.write(
  link
    ? `This installation has no administrator yet. Open this link within three days; it works once:\n  ${link}\n`
    : 'There is an administrator already, who can invite more people.\n',
)
await closeDatabase()
