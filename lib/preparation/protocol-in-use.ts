import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { DEFAULT_PROTOCOL, preparationProtocol, type PreparationProtocol } from './protocol'

/** The day-of settings that this clinic has adopted, over the source's own; one below a floor is never used. */
export async function protocolInUse({ tx, viewer }: Occasion): Promise<PreparationProtocol> {
  const adopted = await tx.protocolVersion.findFirst({
    where: { clinicId: viewer.clinicId },
    orderBy: { version: 'desc' },
    select: { parameters: true },
  })
  const changes = preparationOf(adopted?.parameters)
  const protocol = preparationProtocol(changes)
  return protocol.ok ? protocol.value : DEFAULT_PROTOCOL
}

function preparationOf(parameters: unknown): Partial<PreparationProtocol> {
  if (typeof parameters !== 'object' || parameters === null || !('preparation' in parameters))
    return {}
  const { preparation } = parameters
  return typeof preparation === 'object' && preparation !== null ? preparation : {}
}
