import { z } from 'zod'
import type { Database } from '../../core/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'

const { sql } = Prisma

const Counts = z.record(z.string(), z.number())
const Side = z.object({
  tables: Counts.default({}),
  queues: Counts.optional(),
  files: Counts.optional(),
  /** Log-ins at providers by what became of them, and secrets that were entered, which only their provider can revoke. */
  credentials: Counts.optional(),
})
type Side = z.infer<typeof Side>

/** What was deleted of an organisation that left, in numbers. */
export interface Receipt {
  /** The id that it had. */
  readonly organizationId: string
  /** SHA-256 of its short name, in hexadecimal digits. */
  readonly slugHash: string
  readonly beganAt: Date
  /** Null until everything is deleted. */
  readonly endedAt: Date | null
  readonly before: Side
  readonly after: Side
}

export const BACKUPS =
  'Backups from before still hold the data until they expire: delete them by your own terms. A server that is started on a restored backup deletes the organisation again before it answers, as long as it has its erasures.jsonl.'

interface Stored {
  id: string
  slugHash: Uint8Array
  beganAt: Date
  endedAt: Date | null
  before: unknown
  after: unknown
}

const receiptOf = ({ id, slugHash, beganAt, endedAt, before, after }: Stored): Receipt => ({
  organizationId: id,
  slugHash: Buffer.from(slugHash).toString('hex'),
  beganAt,
  endedAt,
  before: Side.parse(before),
  after: Side.parse(after),
})

/** All receipts, the latest first. */
export async function readReceipts(database: Database): Promise<Receipt[]> {
  const rows = await database.asSystem((db) => db.departedOrganization.findMany({ orderBy: { beganAt: 'desc' } }))
  return rows.map(receiptOf)
}

export async function readReceipt(database: Database, organizationId: string): Promise<Receipt | null> {
  const row = await database.asSystem((db) => db.departedOrganization.findUnique({ where: { id: organizationId } }))
  return row && receiptOf(row)
}

/** Notes numbers of one kind beside those that are known. */
export async function noteCounts(
  database: Database,
  organizationId: string,
  { side, kind, counts }: { side: 'before' | 'after'; kind: keyof Side; counts: Record<string, number> },
): Promise<void> {
  const column = Prisma.raw(`"${side}"`)
  await database.asSystem((db) =>
    db.$executeRaw(sql`
      UPDATE "DepartedOrganization" SET ${column} = ${column} || jsonb_build_object(${kind}::text,
        coalesce(${column} -> ${kind}::text, '{}') || ${JSON.stringify(counts)}::jsonb)
      WHERE id = ${organizationId}::uuid`),
  )
}
