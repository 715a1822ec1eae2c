import type { Context } from '../../core/context.ts'
import { parseGlobalId, Uuid } from '../../core/ids.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { type Permission, reaches, reachesAsOthers } from '../../platform/auth/index.ts'

const { sql, raw, join } = Prisma

/** What facts can be about. Its module declares it: see `declareMetricSubject`. */
export interface MetricSubject {
  /** As facts keep it, such as `CAMPAIGN`. */
  type: string
  /** Type of its ids in the API, and the table of its rows. */
  node: Prisma.ModelName
  /** What an error calls it, such as `campaign`. */
  called: string
  /** The permission that reads its numbers, as far as it reaches. */
  numbers: Permission
  /** What is of several people is not each one's own to read. */
  isOfSeveral?: true
  /**
   * Whose numbers its own are a part of: rows `(subject, type, ancestor)` of the subjects in an array of ids. They are
   * kept with the first fact, and change by `moveParts` alone: a fact that comes late counts for the same ancestors.
   */
  ancestors?: (ids: Prisma.Sql) => Prisma.Sql
  /**
   * Its rows keep the newest level of this metric, so that lists can be filtered by it: `keep` writes what `presentLevels`
   * finds for these ids, of which some may be those of other types.
   */
  present?: { metric: string; keep: (ctx: Context, ids: readonly string[]) => Promise<void> }
}

/** One thing that facts are about. */
export interface Subject {
  type: string
  /** As in the database. */
  id: string
}

const byType = new Map<string, MetricSubject>()
const byNode = new Map<string, MetricSubject>()

/** Says that facts can be about rows of a type. */
export function declareMetricSubject(subject: MetricSubject): void {
  byType.set(subject.type, subject)
  byNode.set(subject.node, subject)
}

/** All that facts can be about, by the type that facts keep. */
export const METRIC_SUBJECTS: ReadonlyMap<string, MetricSubject> = byType

/** What an error calls all of them: `campaign, content or share`. */
export function subjectsInWords(): string {
  const words = [...byType.values()].map(({ called }) => called).sort()
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** The subject that a global id names, whether it is there or not; null where facts cannot be about such a thing. */
export function subjectOfId(globalId: string): Subject | null {
  const parsed = parseGlobalId(globalId)
  const subject = byNode.get(parsed?.type ?? '')
  return parsed && subject && Uuid.safeParse(parsed.id).success ? { type: subject.type, id: parsed.id } : null
}

/** Names a subject among others. */
export const subjectKey = ({ type, id }: Subject): string => `${type}:${id}`

/** Those of some subjects that are there, by `subjectKey`, in one statement. */
export async function existingSubjects(ctx: Context, subjects: readonly Subject[]): Promise<ReadonlySet<string>> {
  const asked = [...Map.groupBy(subjects, ({ type }) => type)].flatMap(([type, own]) => {
    const node = byType.get(type)?.node
    return node ? [{ type, node, ids: [...new Set(own.map(({ id }) => id))] }] : []
  })
  if (asked.length === 0) return new Set()
  const found = asked.map(
    ({ type, node, ids }) => sql`SELECT ${type} AS type, id FROM ${raw(`"${node}"`)} WHERE id = ANY(${ids}::uuid[])`,
  )
  const rows = await ctx.db.$queryRaw<Subject[]>(join(found, ' UNION ALL '))
  return new Set(rows.map(subjectKey))
}

/** Whose numbers those of a subject are a part of. */
export interface Ancestor extends Subject {
  subjectId: string
}

/** The ancestors of some subjects, in one statement at most. */
export async function ancestorsOf(ctx: Context, subjects: readonly Subject[]): Promise<Ancestor[]> {
  const links = linksOf(subjects)
  if (!links) return []
  return await ctx.db.$queryRaw<Ancestor[]>(
    sql`SELECT subject AS "subjectId", type, ancestor AS id FROM (${links}) links(subject, type, ancestor)`,
  )
}

/** Keeps whose part subjects are, as of the first time that anything is told of them. */
export async function keepAncestors(ctx: Context, subjects: readonly Subject[]): Promise<void> {
  const links = linksOf(await withoutAncestors(ctx, subjects))
  if (!links) return
  await ctx.db.$executeRaw(sql`
    INSERT INTO "MetricAncestor" ("subjectId", "ancestorId")
    SELECT DISTINCT subject, ancestor FROM (${links}) links(subject, type, ancestor)
    ORDER BY subject, ancestor ON CONFLICT DO NOTHING`)
}

/** Those of which it is not kept yet whose part they are: few, and what they are a part of takes long to find out. */
async function withoutAncestors(ctx: Context, subjects: readonly Subject[]): Promise<readonly Subject[]> {
  const parts = subjects.filter(({ type }) => byType.get(type)?.ancestors)
  if (parts.length === 0) return []
  const ids = [...new Set(parts.map(({ id }) => id))]
  const kept = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT id FROM unnest(${ids}::uuid[]) AS asked(id)
    WHERE EXISTS (SELECT FROM "MetricAncestor" a WHERE a."subjectId" = asked.id)`)
  const known = new Set(kept.map(({ id }) => id))
  return parts.filter(({ id }) => !known.has(id))
}

/** Rows `(subject, type, ancestor)`; null where none of the subjects is a part of anything. */
function linksOf(subjects: readonly Subject[]): Prisma.Sql | null {
  const parts = [...Map.groupBy(subjects, ({ type }) => type)].flatMap(([type, own]) => {
    const ids = [...new Set(own.map(({ id }) => id))]
    return byType.get(type)?.ancestors?.(sql`${ids}::uuid[]`) ?? []
  })
  return parts.length > 0 ? join(parts, ' UNION ') : null
}

/** Whether the actor may read what facts say of a subject. */
export async function mayReadNumbers(ctx: Context, { type, id }: Subject): Promise<boolean> {
  const subject = byType.get(type)
  if (!subject) return false
  const reachesIt = subject.isOfSeveral ? reachesAsOthers : reaches
  return await reachesIt(ctx, subject.numbers, subject.node, id)
}
