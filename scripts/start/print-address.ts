import { addressOf, recall } from '../../lib/db/embedded/state.ts'
import { surroundings } from './surroundings.ts'

const role = process.argv[2] === 'owner' ? 'owner' : 'app'
const { dataDir, external } = surroundings()
const known = recall(dataDir)

if (external) process.stdout.write(`${role === 'owner' ? external.ownerUrl : external.appUrl}\n`)
else if (known) process.stdout.write(`${addressOf(known, role)}\n`)
else {
  process.stderr.write('There is no database yet. `npm start` makes it.\n')
  process.exitCode = 1
}
