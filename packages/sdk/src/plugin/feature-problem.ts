import { FEATURES, parseFeature } from './features.ts'
import type { Feature } from './scoring.ts'

/** What is wrong with a feature that a model declares, and what to do about it. */
export interface FeatureProblem {
  readonly problem: string
  readonly remedy: string
}

/** So many letters apart, and a name is still taken for a slip. */
const NEAR = 3

/** How many letters are added, left out or changed between two texts. */
function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [above, letter] of [...one].entries()) {
    const next = [above + 1]
    for (const [left, theirs] of [...other].entries()) {
      const changed = (row[left] ?? 0) + (letter === theirs ? 0 : 1)
      next.push(Math.min(changed, (row[left + 1] ?? 0) + 1, (next[left] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** Names of the catalogue that may be meant, the nearest first: with the organisation's own word in its place. */
function nearNames(source: string): string[] {
  const [, word = ''] = source.split('.')
  const asked = source.toLowerCase()
  return FEATURES.map(({ name }) => name.replace(/<\w+>/, () => word))
    .map((name) => ({ name, apart: lettersApart(asked, name.toLowerCase()) }))
    .filter(({ apart }) => apart <= NEAR)
    .toSorted((a, b) => a.apart - b.apart)
    .map(({ name }) => name)
}

function unknown(source: string, subject: 'person' | 'content'): FeatureProblem {
  const near = source.length > 200 ? [] : nearNames(source)
  const meant = near.length === 0 ? '' : `Is ${near.join(' or ')} meant? `
  const all = FEATURES.filter((entry) => entry.subject === subject).map(({ name }) => name)
  return {
    problem: `the catalogue has no feature ${source}`,
    remedy: `${meant}Of a ${subject} it has ${all.join(', ')}.`,
  }
}

/** Why a model of the subject cannot have a feature; null where it can. */
export function featureProblem(
  { source, type }: Pick<Feature, 'source' | 'type'>,
  subject: 'person' | 'content',
): FeatureProblem | null {
  const entry = parseFeature(source)?.entry
  if (!entry) return unknown(source, subject)
  if (entry.subject !== subject) {
    const problem = `${source} is a feature of a ${entry.subject}`
    return { problem, remedy: `This model scores a ${subject}: use its own.` }
  }
  if (entry.type !== type) {
    return { problem: `${source} is a ${entry.type}`, remedy: `Declare it with type: '${entry.type}'.` }
  }
  return null
}
