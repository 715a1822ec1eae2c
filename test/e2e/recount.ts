import { dayIn } from '@portevoix/api/core/time-zone.ts'
import type { World } from '../harness.ts'

export interface Period {
  from: Date
  to: Date
}

/** All that numbers are made of, as it is stored. */
interface Stored {
  facts: {
    id: string
    source: string
    subjectId: string
    metric: string
    at: Date
    on: Date | null
    value: number
  }[]
  groupOf: Map<string, { id: string; timeZone: string; rank: string }>
  partsOf: Map<string, string[]>
}

const RANKS = ['API', 'EXPORT', 'BY_HAND']

/** Reads every fact that counts; a recount asks no rollup. */
export async function stored(world: World): Promise<Stored> {
  return await world.server.environment.database.inOrganization(world.organization.id, async (db) => {
    const points = await db.metricPoint.findMany({ where: { supersededAt: null, aside: false } })
    const groups = await db.metricGroup.findMany({ include: { sources: true } })
    const ancestors = await db.metricAncestor.findMany()
    const byAncestor = Map.groupBy(ancestors, ({ ancestorId }) => ancestorId)
    return {
      facts: points.map((point) => ({ ...point, value: Number(point.value) })),
      groupOf: new Map(
        groups.flatMap(({ id, timeZone, sources }) => {
          const rank = RANKS.find((one) => sources.some((source) => source.rank === one)) ?? ''
          return sources.map((source) => [source.key, { id, timeZone, rank }] as const)
        }),
      ),
      partsOf: new Map([...byAncestor].map(([id, own]) => [id, own.map(({ subjectId }) => subjectId)])),
    }
  })
}

/** What facts of a subject and of its parts come to, where values are added. */
export function sumOf(all: Stored, subject: string, metric: string, { from, to }: Period): number | null {
  const parts = new Set(all.partsOf.get(subject) ?? [])
  const facts = all.facts
    .filter((fact) => fact.metric === metric && (fact.subjectId === subject || parts.has(fact.subjectId)))
    .map((fact) => {
      const group = all.groupOf.get(fact.source)
      const day = fact.on ? fact.on.toISOString().slice(0, 10) : dayIn(group?.timeZone ?? '', fact.at)
      const place = fact.on ? new Date(`${day}T12:00:00Z`) : fact.at
      return { ...fact, isOwn: fact.subjectId === subject, cell: `${group?.id} ${day}`, place }
    })
  const told = new Set(facts.filter(({ isOwn }) => isOwn).map(({ cell }) => cell))
  const counted = facts.filter(({ isOwn, cell, place }) => (isOwn || !told.has(cell)) && place >= from && place < to)
  return counted.length === 0 ? null : counted.reduce((sum, { value }) => sum + value, 0)
}

/** The level of a subject, or else the sum of the levels of its parts. */
export function levelOf(all: Stored, subject: string, metric: string, { from, to }: Period): number | null {
  const rankOf = (source: string) => RANKS.indexOf(all.groupOf.get(source)?.rank ?? '')
  const newest = (of: string, since: Date) =>
    all.facts
      .filter((fact) => fact.metric === metric && fact.subjectId === of && fact.at >= since && fact.at < to)
      .sort((a, b) => rankOf(a.source) - rankOf(b.source) || b.at.getTime() - a.at.getTime())[0]
  const own = newest(subject, from)
  if (own) return own.value
  const parts = all.partsOf.get(subject) ?? []
  if (!parts.some((part) => newest(part, from))) return null
  return parts.reduce((sum, part) => sum + (newest(part, new Date(0))?.value ?? 0), 0)
}
