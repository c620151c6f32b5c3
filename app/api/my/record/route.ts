import { giveRecordAsFhir } from '@/lib/fhir/record-door'
import { route } from '@/lib/kernel/route'

/** A client takes their whole record along, any day. */
export const GET = route('fhir.record', 'client', (_request, viewer) => giveRecordAsFhir(viewer))
