import type { ActNote, Actor, Context } from '../../core/context.ts'
import { asOneTurn } from '../../core/fair-turns.ts'
import { whenLoaded } from '../plugins/index.ts'
import { storeActs } from './audit.ts'
import { againIfOvertaken } from './failures.ts'
import { type OperationEnvironment, openOperation } from './open-operation.ts'

/**
 * Runs a request of a route beside GraphQL in one transaction, which commits when `work` returns and rolls back when it
 * throws. What it notes stands in the audit log: an act in the same transaction, a refusal also where all is undone.
 */
export async function inRequest<T>(
  environment: OperationEnvironment,
  request: { requestId: string; actor: Actor; mode: 'read' | 'write' },
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const once = async () => {
    const { ctx, session, acts, settle, finish } = openOperation(environment, request)
    try {
      const result = await work(ctx)
      await settle()
      await storeActs(ctx, acts)
      await session.commit()
      await finish()
      return result
    } catch (error) {
      await session.rollback().catch((cause: unknown) => ctx.log.warn({ err: cause }, 'rollback failed'))
      await noteRefusals(environment, request, acts)
      throw error
    }
  }
  return await asOneTurn('request', () => whenLoaded(environment.services, () => againIfOvertaken(once)))
}

async function noteRefusals(
  environment: OperationEnvironment,
  request: { requestId: string; actor: Actor },
  acts: readonly ActNote[],
): Promise<void> {
  const refused = acts.filter(({ outcome }) => outcome === 'REFUSED')
  if (refused.length === 0) return
  const { ctx, session } = openOperation(environment, { ...request, mode: 'write' })
  try {
    await storeActs(ctx, refused)
    await session.commit()
  } catch (error) {
    await session.rollback().catch((cause: unknown) => ctx.log.warn({ err: cause }, 'rollback failed'))
    throw error
  }
}
