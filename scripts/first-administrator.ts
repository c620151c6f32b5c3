import { closeDatabase } from '@/lib/db/client'
import { firstAdministratorLink } from '@/lib/invitations/first-administrator'

const link = await firstAdministratorLink()
if (link)
  process.stdout.write(
    `This installation has no administrator yet. Open this link within three days; it works once:\n  ${link}\n`,
  )
else process.stderr.write('There is an administrator already, who can invite more people.\n')
await closeDatabase()
