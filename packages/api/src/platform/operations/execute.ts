import { type ExecutionArgs, type ExecutionResult, execute, GraphQLError, getOperationAST } from 'graphql'
import type { ActNote, Context } from '../../core/context.ts'
import { ReplicaBehind } from '../../core/database-replica.ts'
import type { Session } from '../../core/database-session.ts'
import { isOutOfDate } from '../../core/database-statements.ts'
import { FieldError, RequestError } from '../../core/errors.ts'
import { asOneTurn } from '../../core/fair-turns.ts'
import { step } from '../../core/telemetry.ts'
import { stillLoading, whenLoaded } from '../plugins/index.ts'
import type { Taken } from '../rate-limits/index.ts'
import { type Asked, askFirst, letGo, NOTHING_ASKED } from './ask-first.ts'
import { askingFields } from './asking-fields.ts'
import { storeActs } from './audit.ts'
import { compiledQuery } from './compiled.ts'
import { isDashboard } from './dashboards.ts'
import { type Deprecation, deprecationsOf } from './deprecations.ts'
import { assertNoEmptyTexts } from './empty-texts.ts'
import { againIfOvertaken, databaseIsAway, isOvertaken, isRecoveryConflict, tookTooLong } from './failures.ts'
import { claimKey, holdKey, storeAnswer } from './idempotency.ts'
import { inShortTransaction, type OperationEnvironment, openOperation, type RequestFacts } from './open-operation.ts'
import { unclear } from './question.ts'
import { costOf, hashesOf, isMutation } from './request.ts'
import { problemOfVariables } from './variables.ts'

/**
 * Executes one operation in one transaction: a query in a read-only snapshot; a mutation so that its effects, events,
 * jobs and the stored answer for its idempotency key commit together, before the response is sent. Questions to plugins
 * are asked before that transaction begins. A query that is asked for again is compiled; the executor of all others is that
 * of graphql-js, which takes less time for each field than Yoga's own.
 */
export async function executeOperation(
  environment: OperationEnvironment,
  facts: RequestFacts,
  args: ExecutionArgs,
): Promise<ExecutionResult> {
  assertVariables(args)
  assertNoEmptyTexts(args)
  const cost = costOf(args)
  const { requested, dearest } = cost
  const { rateLimiter, deprecatedUses } = environment.services
  const rest = Math.max(0, requested - facts.pointsTaken)
  const taken = await rateLimiter.take(facts.actor, rest, { requested, dearest: dearest?.path })
  facts.onPointsTaken?.(taken)
  const result = await toldOperation(args, () => asOneTurn('request', () => executeOnce(environment, facts, args)))
  const actual = cost.actual(result.data)
  const unused = Math.min(rest, requested - actual)
  taken?.giveBack(unused)
  const deprecations = deprecationsOf(args)
  deprecatedUses.note(facts.actor, deprecations)
  return withDeprecations(withCost(result, { requested, actual, taken, unused }), deprecations)
}

/** Tells of an operation by its kind and name, and by the code of its first error; its document and variables are its caller's. */
async function toldOperation(args: ExecutionArgs, work: () => Promise<ExecutionResult>): Promise<ExecutionResult> {
  const node = getOperationAST(args.document, args.operationName)
  const kind = node?.operation ?? 'query'
  const facts = node?.name ? { 'graphql.operation.name': node.name.value.slice(0, LONGEST_NAME) } : {}
  return await step('operation', { name: kind, labels: { 'graphql.operation.type': kind }, facts }, async (tell) => {
    const result = await work()
    const [error] = result.errors ?? []
    if (error) tell({ 'error.type': String(error.extensions.code ?? 'INTERNAL') })
    return result
  })
}

const LONGEST_NAME = 100

async function executeOnce(
  environment: OperationEnvironment,
  facts: RequestFacts,
  args: ExecutionArgs,
): Promise<ExecutionResult> {
  const fields = askingFields(args)
  const run = (caller: RequestFacts, asked: Asked) =>
    whenLoaded(environment.services, () =>
      againIfOutOfDate(() =>
        againIfOvertaken(async (again) => {
          // Whoever asks may be who was erased.
          const now = again ? { ...caller, actor: await caller.authenticate() } : caller
          return await executeWhereRead(environment, now, { args, asked, again })
        }),
      ),
    )
  if (fields.length === 0) return await run(facts, NOTHING_ASKED)
  const asked = await askFirst(environment, facts, { args, fields })
  if ('earlier' in asked) return asked.earlier
  try {
    const actor = await facts.authenticate()
    return await run({ ...facts, actor }, asked)
  } catch (error) {
    await letGo(environment, facts, asked)
    throw asked.changed ? unclear() : error
  }
}

/** A migration may run beside the server. What was done with a statement of before was rolled back. */
async function againIfOutOfDate<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isOutOfDate(error)) return await work()
    throw error
  }
}

/**
 * Judges the variables and the cost of an operation that is executed later.
 * @throws GraphQLError BAD_REQUEST or COST_EXCEEDED; RequestError BAD_REQUEST.
 */
export function assertOperation(args: ExecutionArgs): void {
  assertVariables(args)
  assertNoEmptyTexts(args)
  costOf(args)
}

function assertVariables({ schema, document, operationName, variableValues }: ExecutionArgs): void {
  const operation = getOperationAST(document, operationName)
  const problem = operation && problemOfVariables(schema, operation, variableValues ?? {})
  if (!problem) return
  throw new GraphQLError(problem, { extensions: { code: 'BAD_REQUEST' } })
}

interface Execution {
  args: ExecutionArgs
  asked: Asked
  again: boolean
  /** On the replica; on the primary when left out. */
  session?: Session
}

/** Dashboards are read from the replica where there is one. What goes wrong there is done once more on the primary. */
async function executeWhereRead(
  environment: OperationEnvironment,
  facts: RequestFacts,
  execution: Execution,
): Promise<ExecutionResult> {
  const { replica } = environment.database
  const isForReplica = replica && execution.asked === NOTHING_ASKED && isDashboard(execution.args)
  const session = isForReplica ? replica.open(facts.actor.organizationId, facts.longestMs) : null
  if (!replica || !session) return await executeInTransaction(environment, facts, execution)
  try {
    const result = await executeInTransaction(environment, facts, { ...execution, session })
    replica.answered()
    return result
  } catch (error) {
    if (stillLoading(error) || tookTooLong(error)) throw error
    replica.failed(reasonOf(error), error)
    return await executeInTransaction(environment, facts, execution)
  }
}

function reasonOf(error: unknown): 'BEHIND' | 'CONFLICT' | 'AWAY' | 'FAULT' {
  if (error instanceof ReplicaBehind) return 'BEHIND'
  if (isRecoveryConflict(error)) return 'CONFLICT'
  return databaseIsAway(error) ? 'AWAY' : 'FAULT'
}

/** What was thrown in a resolver and is no refusal. */
const faultIn = (result: ExecutionResult): unknown =>
  result.errors
    ?.map(({ originalError }) => originalError)
    .find(
      (error) =>
        error && !(error instanceof RequestError || error instanceof FieldError || error instanceof GraphQLError),
    )

async function executeInTransaction(
  environment: OperationEnvironment,
  facts: RequestFacts,
  { args, asked, again, session: chosen }: Execution,
): Promise<ExecutionResult> {
  const mode = isMutation(args) ? 'write' : 'read'
  const operation = openOperation(environment, { ...facts, mode, answers: asked.answers, session: chosen })
  const { ctx, session } = operation
  try {
    let { claim } = asked
    if (claim) await holdKey(ctx, claim)
    else if (mode === 'write' && facts.idempotencyKey !== null) {
      const claimed = await claimKey(ctx, facts.idempotencyKey, { hashes: hashesOf(ctx, args), asks: false })
      if ('earlier' in claimed) {
        await session.rollback()
        return claimed.earlier
      }
      claim = claimed.claim
    }
    const result = complete(await answer(args, ctx))
    const loading = result.errors?.map(({ originalError }) => stillLoading(originalError)).find(Boolean)
    if (loading) throw loading
    const fault = chosen && faultIn(result)
    if (fault) throw fault
    const outOfDate = result.errors?.map(({ originalError }) => originalError).find(isOutOfDate)
    if (outOfDate) throw outOfDate
    const overtaken = result.errors?.map(({ originalError }) => originalError).find(isOvertaken)
    if (overtaken && !again) throw overtaken
    if (mode === 'write' && wentWrong(result)) {
      await session.rollback()
      await letGo(environment, facts, asked)
      await noteRefusals(environment, facts, operation.acts)
      return asked.changed ? { errors: [unclear() as never] } : result
    }
    await ctx.services.looks.take(ctx.actor, ctx.looks)
    await operation.settle()
    await storeActs(ctx, operation.acts)
    if (claim) await storeAnswer(ctx, claim, result)
    await session.commit()
    await operation.finish()
    return result
  } catch (error) {
    await session.rollback().catch((cause: unknown) => ctx.log.warn({ err: cause }, 'rollback failed'))
    throw error
  } finally {
    // What waited for the database is old by now, and would let everything that was loaded grow old with it.
    ctx.loaders.clear()
  }
}

function answer(args: ExecutionArgs, ctx: Context): Promise<ExecutionResult> | ExecutionResult {
  const compiled = compiledQuery(args)
  return compiled ? compiled(ctx) : execute({ ...args, contextValue: ctx })
}

/** Writes the refusals of an operation that was rolled back, which the audit log keeps nevertheless. */
async function noteRefusals(environment: OperationEnvironment, facts: RequestFacts, acts: readonly ActNote[]) {
  const refused = acts.filter(({ outcome }) => outcome === 'REFUSED')
  if (refused.length === 0) return
  await inShortTransaction(environment, { ...facts, mode: 'write' }, (ctx) => storeActs(ctx, refused))
}

/** A resolver that continues after its parent became null adds errors to the same list, so the result is copied now. */
const complete = (result: ExecutionResult): ExecutionResult => ({
  ...result,
  ...(result.errors && { errors: [...result.errors] }),
})

/** A repeated answer tells what repeating it cost. */
function withCost(
  result: ExecutionResult,
  { requested, actual, taken, unused }: { requested: number; actual: number; taken: Taken | null; unused: number },
): ExecutionResult {
  const bucket = taken && {
    available: Math.floor(Math.min(taken.capacity, taken.available + unused)),
    restoreRate: taken.restoreRate,
  }
  return { ...result, extensions: { ...result.extensions, cost: { requested, actual, ...bucket } } }
}

function withDeprecations(result: ExecutionResult, deprecations: readonly Deprecation[]): ExecutionResult {
  return deprecations.length === 0 ? result : { ...result, extensions: { ...result.extensions, deprecations } }
}

/**
 * After a server error everything is rolled back: with half of a mutation stored, a retry with the same key could not
 * complete it.
 */
function wentWrong(result: ExecutionResult): boolean {
  return (result.errors ?? []).some((error) => {
    const code = error instanceof GraphQLError ? error.extensions.code : undefined
    return (
      code === 'INTERNAL' || code === 'SERVICE_UNAVAILABLE' || (code === undefined && error.originalError !== undefined)
    )
  })
}
