import type { Context } from '../../../core/context.ts'
import { DomainError } from '../../../core/errors.ts'
import { type Checkpoint, ImportFileError } from '../../../platform/bulk/index.ts'
import { inJob, type JobDefinition } from '../../../platform/jobs/index.ts'
import { databaseIsAway, type OperationEnvironment } from '../../../platform/operations/index.ts'
import { doorOf } from '../targets/index.ts'
import { readUpload } from '../uploads/read-upload.ts'
import { type ClaimedImport, claimImport } from './claim-import.ts'
import { finishImport } from './finish-import.ts'
import { storeBatch } from './store-batch.ts'

export const IMPORT_QUEUE = 'import.run'

interface ImportRun {
  organizationId: string
  importId: string
  /** Who started it. */
  accountId: string | null
}

/** Reads and stores an uploaded file. Any worker may go on where another stopped. */
export function importRunJob(environment: OperationEnvironment): JobDefinition<ImportRun> {
  return {
    queue: IMPORT_QUEUE,
    heartbeatS: 30,
    retries: 8,
    handle: (run, { signal }) => runImport(environment, run, signal),
  }
}

/**
 * Runs an import from its checkpoint to its end.
 * @throws Error without any value of the file in it, where it was interrupted and another try can go on.
 */
export async function runImport(environment: OperationEnvironment, run: ImportRun, signal: AbortSignal): Promise<void> {
  const inTransaction = <T>(work: (ctx: Context) => Promise<T>) => inJob(environment, run, work)
  const claimed = await inTransaction((ctx) => claimImport(ctx, run.importId))
  if (!claimed) return
  const held = { id: claimed.id, leaseToken: claimed.leaseToken }
  try {
    if (!(await storeAll(environment, claimed, inTransaction, signal))) return
    await inTransaction((ctx) => finishImport(ctx, held, { status: 'SUCCEEDED' }))
  } catch (error) {
    if (signal.aborted || mayPass(error)) throw new Error(`import ${run.importId} was interrupted (${codeOf(error)})`)
    const why = reasonFor(error)
    if (why === null) environment.log.error({ importId: run.importId, ...traceOf(error) }, 'import failed')
    await inTransaction((ctx) => finishImport(ctx, held, { status: 'FAILED', error: why ?? OUR_FAULT }))
  }
}

const OUR_FAULT =
  'Something went wrong on our side. What was read before is stored. Tell those who run this server the id of this import; once it is mended, import the file again: what is there already stays as it is.'

async function storeAll(
  environment: OperationEnvironment,
  run: ClaimedImport,
  inTransaction: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>,
  signal: AbortSignal,
): Promise<boolean> {
  const batches = doorOf(run)({
    source: readUpload(environment, { organizationId: run.organizationId, id: run.uploadId }),
    format: run.format,
    from: run.checkpoint as unknown as Checkpoint | null,
  })
  for await (const batch of batches) {
    signal.throwIfAborted()
    if (!(await inTransaction((ctx) => storeBatch(ctx, run, batch)))) return false
  }
  return true
}

/** What its owner can mend; null for a fault of ours. */
function reasonFor(error: unknown): string | null {
  if (error instanceof ImportFileError) return `Line ${error.problem.line}: ${error.problem.message}`
  return error instanceof DomainError ? error.message : null
}

// Deadlock, serialization failure, and Prisma's name for both.
const TRANSIENT = new Set(['40P01', '40001', 'P2034'])

function mayPass(error: unknown): boolean {
  return databaseIsAway(error) || TRANSIENT.has(codeOf(error))
}

function codeOf(error: unknown): string {
  const { code, meta, name } = error as { code?: unknown; meta?: { code?: unknown }; name?: string }
  return String(meta?.code ?? code ?? name)
}

/** Where an error came from, without its message: messages of the database quote values, which are personal data. */
function traceOf(error: unknown): { error: string; at: string[] } {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const at = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return { error: codeOf(error), at: at.slice(0, 12).map((line) => line.trim()) }
}
