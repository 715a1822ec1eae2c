import type { Context } from '../../core/context.ts'
import type { Export, ExportKind, Prisma } from '../../generated/prisma/client.ts'
import type { Permission } from '../../platform/auth/index.ts'

/** Some of a file, as one transaction reads it. */
export interface Written {
  /** What follows what was written before; read in short transactions, so of some hundred rows. */
  readonly text: string
  /** Rows in it. */
  readonly rows: number
  /** Sections that are done after it. */
  readonly sectionsDone: number
  /** Where the next call goes on; null at the end of the file. */
  readonly next: Prisma.InputJsonObject | null
}

/** How a module writes exports of one kind. */
export interface ExportWriter {
  readonly needs: readonly Permission[]
  /** How many sections the file has. */
  sections(ctx: Context): Promise<number>
  /** Writes on from where the last call ended: the same again after a worker was killed. */
  write(ctx: Context, of: Export, from: Prisma.JsonObject | null): Promise<Written>
  /** Called in the transaction in which the export ends, in success or failure. */
  ended?(ctx: Context, of: Export): Promise<void>
}

const writers = new Map<ExportKind, ExportWriter>()

/** Declares how exports of a kind are written. */
export function declareExport(kind: ExportKind, writer: ExportWriter): void {
  if (writers.has(kind)) throw new Error(`Two modules declare exports of the kind ${kind}.`)
  writers.set(kind, writer)
}

export function writerOf(kind: ExportKind): ExportWriter {
  const writer = writers.get(kind)
  if (!writer) throw new Error(`No module declares exports of the kind ${kind}.`)
  return writer
}
