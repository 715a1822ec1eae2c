/** How a source dates what it tells: by days and instants, by posts, or as running totals. */
export type Way = 'DAY' | 'POST' | 'TOTAL'

/** A fact in force, as far as it matters whether it counts. */
export interface Candidate {
  id: string
  /** Key of its source. */
  source: string
  subjectId: string
  metric: string
  way: Way
  /** The day that it is of, in the zone of its group. */
  day: string
  /**
   * The post that it is of, and what it counts for: the campaign, or where there is none its subject. Null where it is of
   * none alone, or an erasure took it away.
   */
  post: string | null
  /** Whether it stands aside as of now. */
  aside: boolean
}

/** The first day of which a source tells a metric of a subject in one way. */
export interface FirstDay {
  source: string
  subjectId: string
  metric: string
  way: Way
  day: string
}

const nameOf = ({ subjectId, metric }: { subjectId: string; metric: string }) => `${subjectId} ${metric}`

/**
 * Which facts of a group stand aside, because a source of a higher rank tells of the same.
 *
 * - By day: per subject, metric and day the highest source that tells of it counts.
 * - Of a post: per post and metric, over all days. What was told for a campaign and what was told for one of its shares are
 *   the same; what was told for a content counts for no campaign, and stands beside it.
 * - Of a post that an erasure took away nobody knows which others tell of it: what was decided stays, as long as the group
 *   has other sources.
 * - Running totals are one series already: see `mergeTotals`.
 * - Two ways of dating share no day: where one source tells a metric of a subject by days and another by posts or as a
 *   running total, the higher one counts from its first day on, the other one before it.
 *
 * @param group.sources all sources of the group, the highest first.
 * @param group.firsts of every subject and metric among the facts.
 * @param group.facts whole cells: all facts of a day, or of a post, of which one is among them.
 */
export function standAside(group: {
  sources: readonly string[]
  firsts: readonly FirstDay[]
  facts: readonly Candidate[]
}): ReadonlySet<string> {
  const height = new Map(group.sources.map((source, index) => [source, index]))
  const heightOf = (source: string) => height.get(source) ?? group.sources.length
  const firsts = Map.groupBy(group.firsts, nameOf)
  const isOvertaken = (fact: Candidate) =>
    firsts
      .get(nameOf(fact))
      ?.some(
        ({ source, way, day }) => way !== fact.way && heightOf(source) < heightOf(fact.source) && day <= fact.day,
      ) ?? false
  const isErased = ({ way, post }: Candidate) => way === 'POST' && post === null
  const aside = new Set<string>()
  const highest = new Map<string, number>()
  const standing = group.facts.filter((fact) => {
    if (isOvertaken(fact) || (isErased(fact) && fact.aside && group.sources.length > 1)) aside.add(fact.id)
    return !aside.has(fact.id)
  })
  for (const fact of standing) {
    const cell = cellOf(fact)
    highest.set(cell, Math.min(highest.get(cell) ?? Number.POSITIVE_INFINITY, heightOf(fact.source)))
  }
  for (const fact of standing) if (heightOf(fact.source) !== highest.get(cellOf(fact))) aside.add(fact.id)
  return aside
}

/** Facts of one cell that come from several sources tell of the same. */
const cellOf = ({ id, way, post, metric, subjectId, day }: Candidate): string => {
  if (way === 'DAY') return `day ${subjectId} ${metric} ${day}`
  return way === 'POST' && post !== null ? `post ${post} ${metric}` : `alone ${id}`
}
