import { type ExecutionArgs, type ExecutionResult, GraphQLError, getOperationAST, print } from 'graphql'
import type { ActNote, Actor, Context, Services } from '../../core/context.ts'
import type { Database, Session } from '../../core/database.ts'
import { uuidv7 } from '../../core/ids.ts'
import type { Log } from '../../core/log.ts'
import { asksPlugin } from './asks-plugin.ts'
import { storeActs } from './audit.ts'
import { claimKey, requestHashes, storeAnswer } from './idempotency.ts'
import { assertAffordable } from './limits.ts'
import { problemOfVariables } from './variables.ts'

/** What is known of a request before its operation begins. */
export interface RequestFacts {
  requestId: string
  actor: Actor
  idempotencyKey: string | null
}

/** What operations need of the server. */
export interface OperationEnvironment {
  database: Database
  services: Services
  log: Log
  publicUrl: string
  now: () => Date
}

declare module '../../core/context.ts' {
  interface Context {
    /** For what needs transactions of its own: a credential that was renewed stays renewed when the act is undone. */
    readonly environment: OperationEnvironment
  }
}

interface OpenOperation {
  ctx: Context
  session: Session
  /** What was done and refused so far. */
  acts: readonly ActNote[]
  /** Runs what is due at the end of the transaction. */
  settle(): Promise<void>
  /** Runs what waits for the commit. */
  finish(): Promise<void>
}

/** Opens the context of one operation on a transaction of its own. Jobs use it too. */
export function openOperation(
  environment: OperationEnvironment,
  request: { requestId: string; actor: Actor; mode: 'read' | 'write' },
): OpenOperation {
  const { database, now } = environment
  const { actor, requestId } = request
  const session = database.open(actor.organizationId, request.mode)
  const log = environment.log.child({ requestId })
  const waiting: (() => void | Promise<void>)[] = []
  const due = new Set<(ctx: Context) => Promise<void>>()
  const acts: ActNote[] = []
  const loaders: Context['loaders'] = new Map()
  const ctx: Context = {
    requestId,
    actor,
    organizationId: actor.organizationId,
    db: session.db,
    loaders,
    services: environment.services,
    environment,
    log,
    publicUrl: environment.publicUrl,
    now,
    newId: () => uuidv7(now().getTime()),
    atomically: async (work) => {
      const before = waiting.length
      loaders.clear()
      try {
        return await session.savepoint(work)
      } catch (error) {
        waiting.length = before
        throw error
      } finally {
        loaders.clear()
      }
    },
    note: (act) => void acts.push(act),
    beforeCommit: (task) => void due.add(task),
    afterCommit: (task) => void waiting.push(task),
  }
  const settle = async () => {
    for (const task of due) await task(ctx)
  }
  const finish = async () => {
    for (const task of waiting) {
      try {
        await task()
      } catch (error) {
        log.error({ err: error }, 'a task after the commit failed')
      }
    }
  }
  return { ctx, session, acts, settle, finish }
}

type Execute = (args: ExecutionArgs) => Promise<ExecutionResult> | ExecutionResult

/**
 * Executes one operation in one transaction: a query in a read-only snapshot, a mutation so that its effects, events,
 * jobs and the stored answer for its idempotency key are committed together, before the answer leaves. One that asks a
 * plugin waits for its turn before the transaction begins.
 */
export async function executeOperation(
  environment: OperationEnvironment,
  facts: RequestFacts,
  args: ExecutionArgs,
  execute: Execute,
): Promise<ExecutionResult> {
  assertVariables(args)
  const run = () => executeInTransaction(environment, facts, args, execute)
  if (!asksPlugin(args.schema, args.document, args.operationName)) return await run()
  return await environment.services.plugins.inTurn(facts.actor.organizationId, run)
}

function assertVariables({ schema, document, operationName, variableValues }: ExecutionArgs): void {
  const operation = getOperationAST(document, operationName)
  const problem = operation && problemOfVariables(schema, operation, variableValues ?? {})
  if (!problem) return
  throw new GraphQLError(problem, { extensions: { code: 'BAD_REQUEST' } })
}

async function executeInTransaction(
  environment: OperationEnvironment,
  facts: RequestFacts,
  args: ExecutionArgs,
  execute: Execute,
): Promise<ExecutionResult> {
  const isMutation = getOperationAST(args.document, args.operationName)?.operation === 'mutation'
  const operation = openOperation(environment, { ...facts, mode: isMutation ? 'write' : 'read' })
  const { ctx, session } = operation
  try {
    const requested = assertAffordable(args.schema, args.document, {
      operationName: args.operationName,
      variables: args.variableValues ?? {},
      ctx,
    })
    const key = isMutation ? facts.idempotencyKey : null
    const hashes = key
      ? requestHashes(ctx, {
          document: print(args.document),
          operationName: args.operationName ?? null,
          variables: args.variableValues,
        })
      : null
    if (key && hashes) {
      const earlier = await claimKey(ctx, key, hashes)
      if (earlier) {
        await session.rollback()
        return earlier
      }
    }
    const result = withCost(await execute({ ...args, contextValue: ctx }), requested)
    if (isMutation && wentWrong(result)) {
      await session.rollback()
      await noteRefusals(environment, facts, operation.acts)
      return result
    }
    await operation.settle()
    await storeActs(ctx, operation.acts)
    if (key && hashes) await storeAnswer(ctx, key, hashes[0], result)
    await session.commit()
    await operation.finish()
    return result
  } catch (error) {
    await session.rollback().catch((cause: unknown) => ctx.log.warn({ err: cause }, 'rollback failed'))
    throw error
  }
}

/** What was refused in an operation that left nothing behind; the audit log keeps it all the same. */
async function noteRefusals(environment: OperationEnvironment, facts: RequestFacts, acts: readonly ActNote[]) {
  const refused = acts.filter(({ outcome }) => outcome === 'REFUSED')
  if (refused.length === 0) return
  const { ctx, session } = openOperation(environment, { ...facts, mode: 'write' })
  try {
    await storeActs(ctx, refused)
    await session.commit()
  } catch (error) {
    await session.rollback().catch((cause: unknown) => ctx.log.warn({ err: cause }, 'rollback failed'))
    throw error
  }
}

/** A resolver that goes on after its parent became null adds errors to the same list: the answer is as it is now. */
function withCost(result: ExecutionResult, requested: number): ExecutionResult {
  const errors = result.errors && [...result.errors]
  return { ...result, ...(errors && { errors }), extensions: { ...result.extensions, cost: { requested } } }
}

/** A failure of ours leaves nothing behind: with half of a mutation done, a repeat with the same key could not mend it. */
function wentWrong(result: ExecutionResult): boolean {
  return (result.errors ?? []).some((error) => {
    const code = error instanceof GraphQLError ? error.extensions.code : undefined
    return (
      code === 'INTERNAL' || code === 'SERVICE_UNAVAILABLE' || (code === undefined && error.originalError !== undefined)
    )
  })
}
