import type { Actor, Context } from '../../core/context.ts'
import { asOneTurn } from '../../core/fair-turns.ts'
import { uuidv7 } from '../../core/ids.ts'
import { EVERYTHING, permissionNames } from '../auth/index.ts'
import { againIfOvertaken, type OperationEnvironment, openOperation } from '../operations/index.ts'
import { whenLoaded } from '../plugins/index.ts'

/**
 * Runs part of a job in one transaction of its organisation, which commits when `work` returns and rolls back when it
 * throws. When it needs a plugin that is still being loaded, it runs again once that is loaded; when what it refers to is deleted at the same time,
 * it runs again at once. The act that started
 * the job checked the permissions, so the job has all of them.
 * @param caller.accountId who started it; null for the schedule.
 */
export async function inJob<T>(
  environment: OperationEnvironment,
  caller: { organizationId: string; accountId: string | null },
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const actor: Actor = {
    accountId: caller.accountId,
    organizationId: caller.organizationId,
    name: 'Portevoix',
    languages: [],
    roles: [],
    assignmentIds: [],
    scopes: null,
    permissions: new Map(permissionNames().map((name) => [name, EVERYTHING])),
    personId: null,
    credential: null,
    rates: null,
    trustedDocumentsOnly: false,
  }
  const requestId = `job-${uuidv7(environment.now().getTime())}`
  const once = async () => {
    const { ctx, session, settle, finish } = openOperation(environment, { requestId, actor, mode: 'write' })
    try {
      const result = await work(ctx)
      await settle()
      await session.commit()
      await finish()
      return result
    } catch (error) {
      await session.rollback()
      throw error
    }
  }
  return await asOneTurn('job', () => whenLoaded(environment.services, () => againIfOvertaken(once)))
}
