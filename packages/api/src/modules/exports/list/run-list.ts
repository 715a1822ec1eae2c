import type { ExecutionResult, GraphQLError } from 'graphql'
import type { Actor, Context } from '../../../core/context.ts'
import { chooseLanguage, type MessageRow, messageIn, type Text } from '../../../core/texts/index.ts'
import { type Export, type ExportFailure, Prisma } from '../../../generated/prisma/client.ts'
import { lastingActors, type Rights } from '../../../platform/auth/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { holdsRun, inJob, type Lease } from '../../../platform/jobs/index.ts'
import {
  databaseIsAway,
  executeOperation,
  type OperationEnvironment,
  toPublicError,
} from '../../../platform/operations/index.ts'
import { RateLimitedError } from '../../../platform/rate-limits/index.ts'
import { cursorOf, feedOf } from '../../events/index.ts'
import { isTrustedDocument } from '../../trusted-documents/index.ts'
import { failExport } from '../fail-export.ts'
import { shareExports } from '../lock-exports.ts'
import { texts } from '../texts.ts'
import { judgeListDocument, type ListDocument, type Page, rowsOfPage, type Variables } from './list-document.ts'
import { storeEnd, storeRows } from './list-parts.ts'
import { observed, together } from './used-rights.ts'

/** A page's transaction ends by then, whatever it reads. */
const LONGEST_PAGE_MS = 30_000

/** Where the next page begins. */
interface Checkpoint {
  readonly after: string | null
  /** Rows of a page, where fewer are read than could be, since that took too long. */
  readonly first?: number
}

/** What comes after a page: another, at once or after a wait, or nothing. */
export type Next = { readonly is: 'MORE'; readonly waitMs: number } | { readonly is: 'END' }

const END: Next = { is: 'END' }
const moreIn = (waitMs: number): Next => ({ is: 'MORE', waitMs })

/** Who reads a page, and what. */
interface Asked {
  readonly of: Export
  readonly actor: Actor
  readonly document: ListDocument
  readonly from: Checkpoint
  readonly first: number
}

interface Failed {
  readonly failure: ExportFailure
  readonly problem: string | null
}

/**
 * Reads one page of a list as its account and key would read it now, in a transaction of its own, and stores its rows. A worker that is
 * killed in between repeats the page: rows and the place behind them are stored together.
 */
export async function exportPage(
  environment: OperationEnvironment,
  { organizationId, held }: { organizationId: string; held: Lease },
): Promise<Next> {
  const inTransaction = <T>(work: (ctx: Context) => Promise<T>) =>
    inJob(environment, { organizationId, accountId: null }, work)
  const fail = async ({ failure, problem }: Failed): Promise<Next> => {
    await inTransaction((ctx) => failExport(ctx, held, failure, problem))
    return END
  }
  const asked = await inTransaction((ctx) => askedNow(ctx, held))
  if (!asked) return END
  if ('failure' in asked) return await fail(asked)
  const read = await readPage(environment, asked)
  if ('failure' in read) return await fail(read)
  if ('waitMs' in read) return moreIn(read.waitMs)
  if ('first' in read) {
    await inTransaction((ctx) => readFewer(ctx, held, asked, read.first))
    return moreIn(0)
  }
  return await inTransaction((ctx) => store(ctx, held, asked, read))
}

/** @returns null where the lease was lost. */
async function askedNow(ctx: Context, held: Lease): Promise<Asked | Failed | null> {
  if (!(await holdsRun(ctx, 'Export', held))) return null
  const of = await ctx.db.export.findFirstOrThrow({ where: { id: held.id } })
  const [actor] = await lastingActors(ctx, [of])
  if (!actor?.permissions.has('export:write')) return { failure: 'FORBIDDEN', problem: null }
  const text = of.document ?? ''
  const refused = (problem: Text | MessageRow): Failed => ({
    failure: 'REFUSED',
    problem: messageIn(problem, languageOf(actor)),
  })
  if (actor.trustedDocumentsOnly && !(await isTrustedDocument(ctx, text))) return refused(texts('no-longer-trusted'))
  const document = judgeListDocument(text)
  if ('problem' in document) return refused(document.problem)
  const rows = rowsOfPage(document, variablesOf(of))
  if (typeof rows !== 'number') return refused(rows.problem)
  if (of.fromCursor === null) {
    const feed = await feedOf(ctx)
    await ctx.db.export.updateMany({ where: { id: of.id }, data: { fromCursor: cursorOf(feed, feed.end) } })
  }
  const from = (of.checkpoint as unknown as Checkpoint | null) ?? { after: null }
  return { of, actor, document, from, first: from.first ?? rows }
}

const languageOf = ({ languages }: Actor) => chooseLanguage(null, ...languages)

const variablesOf = ({ variables }: Export): Variables => (variables ?? {}) as Variables

interface Read extends Page {
  readonly used: Rights
}

async function readPage(
  environment: OperationEnvironment,
  { of, actor, document, from, first }: Asked,
): Promise<Read | Failed | { waitMs: number } | { first: number }> {
  const language = languageOf(actor)
  const requestId = `export-${of.id}`
  const shown = { requestId, language, log: environment.log }
  const reader = observed(actor)
  const facts = { requestId, actor: reader.actor, language, idempotencyKey: null, pointsTaken: 0 }
  const counts = from.after === null
  const args = document.page({ variables: variablesOf(of), first, after: from.after, counts })
  const refusal = (error: unknown): Failed | { first: number } => {
    if (!isTooSlow(error)) return asFailure(toPublicError(error, shown), error)
    // A page that took too long is read again with half as many rows.
    if (first > 1) return { first: Math.ceil(first / 2) }
    return { failure: 'REFUSED', problem: messageIn(texts('row-too-slow'), language) }
  }
  let result: ExecutionResult
  try {
    result = await executeOperation(
      environment,
      { ...facts, authenticate: async () => reader.actor, longestMs: LONGEST_PAGE_MS },
      args,
    )
  } catch (error) {
    if (error instanceof RateLimitedError) {
      const waitS = Number(error.facts?.headers?.['retry-after'])
      return { waitMs: Math.max(1, waitS || 1) * 1_000 }
    }
    return refusal(error)
  }
  const [error] = result.errors ?? []
  if (error) return refusal(error)
  return { ...document.read(result.data), used: reader.used() }
}

const TOO_SLOW = new Set(['57014', 'TRANSACTION_EXPIRED'])

function isTooSlow(error: unknown): boolean {
  const { code, originalError, cause } = error as { code?: unknown; originalError?: unknown; cause?: unknown }
  return TOO_SLOW.has(String(code)) || [originalError, cause].some((one) => one && isTooSlow(one))
}

/** @throws what was thrown, where the database is away: the job is tried again. */
function asFailure({ message, path, extensions: { code } }: GraphQLError, error: unknown): Failed {
  const { originalError } = error as { originalError?: unknown }
  if (databaseIsAway(error) || databaseIsAway(originalError)) throw error
  if (code === 'INTERNAL') throw originalError ?? error
  const place = path ? `${path.join('.')}: ` : ''
  return { failure: code === 'FORBIDDEN' ? 'FORBIDDEN' : 'REFUSED', problem: `${place}${message}`.slice(0, 500) }
}

async function readFewer(ctx: Context, held: Lease, { from }: Asked, first: number): Promise<void> {
  if (!(await holdsRun(ctx, 'Export', held))) return
  await ctx.db.export.updateMany({ where: { id: held.id }, data: { checkpoint: { ...from, first } } })
}

async function store(ctx: Context, held: Lease, asked: Asked, read: Read): Promise<Next> {
  await shareExports(ctx)
  if (!(await holdsRun(ctx, 'Export', held))) return END
  const of = await ctx.db.export.findFirstOrThrow({ where: { id: held.id } })
  const stored = await storeRows(ctx, of, { document: asked.document, rows: read.rows })
  if (!stored) {
    await failExport(ctx, held, 'NO_SPACE', null)
    return END
  }
  const total = of.total ?? read.total
  const isLast = read.next === null
  const data = {
    ...{ ...stored, total },
    rights: { ...together(of.rights as unknown as Rights, read.used) } as never,
    processed: of.processed + read.rows.length,
    checkpoint: isLast ? Prisma.DbNull : { ...asked.from, after: read.next },
  }
  if (!isLast) {
    await ctx.db.export.updateMany({ where: { id: of.id }, data })
    return moreIn(0)
  }
  const feed = await feedOf(ctx)
  const toCursor = cursorOf(feed, feed.end)
  const { actor, document } = asked
  // The feed is told to those who may read it.
  const cursors = actor.permissions.has('event:read') ? { from: of.fromCursor ?? '', to: toCursor } : null
  const file = await storeEnd(ctx, { ...of, ...stored }, { document, rows: data.processed, cursors })
  const { partCount } = file
  await ctx.db.export.updateMany({
    where: { id: of.id },
    data: { ...data, ...file, toCursor, sectionsDone: 1, status: 'SUCCEEDED', endedAt: ctx.now() },
  })
  await emit(ctx, 'export.finished', { subjectType: 'Export', subjectId: of.id, data: { kind: of.kind, partCount } })
  return END
}
