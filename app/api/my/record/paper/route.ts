import { giveRecordAsPaper } from '@/lib/fhir/record-door'
import { route } from '@/lib/kernel/route'

/** The same to read and to print. */
export const GET = route('fhir.paper', 'client', (_request, viewer) => giveRecordAsPaper(viewer))
