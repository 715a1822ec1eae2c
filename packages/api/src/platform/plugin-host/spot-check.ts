import type { Scored } from '@portevoix/sdk/plugin'
import { near, type Row } from './scored.ts'

type Score = Scored<string>

/** Rows that are asked for again. */
const SAMPLE = 8

const ANOTHER_TIME =
  'it scores the same rows otherwise a second time. A score goes by the row, the params and the fit alone, not by clock, chance or what the model remembers: mend the model; another version number does not help'
const AMONG_OTHERS =
  'it scores a row otherwise among other rows. What depends on the others belongs into `fit`, which is frozen with the run: mend the model; another version number does not help'

/** Whether two scores of one row agree, but for rounding and words. */
function agree(one: Score | undefined, other: Score | undefined): boolean {
  if (!one || !other) return one === other
  const figures = ({ value, base, coverage }: Score) => [value, base, coverage]
  const [a, b] = [figures(one), figures(other)]
  return (
    a.every((number, index) => near(number, b[index] ?? Number.NaN)) &&
    Object.entries(one.parts).every(([name, { contribution }]) =>
      near(contribution, other.parts[name]?.contribution ?? Number.NaN),
    )
  )
}

/** Some of so many places, from the first to the last. */
function spread(count: number): number[] {
  const size = Math.min(SAMPLE, count)
  return Array.from({ length: size }, (_, index) => Math.floor((index * (count - 1)) / Math.max(1, size - 1)))
}

/**
 * Asks a model again for a few of the rows that it scored: twice together, and one of them alone.
 * @returns what it breaks, with the remedy; null where the answers agree.
 */
export async function scoresDisagree(
  rows: readonly Row[],
  scores: readonly Score[],
  score: (rows: readonly Row[]) => Promise<readonly Score[]>,
): Promise<string | null> {
  const places = spread(rows.length)
  const sample = rows.filter((_row, place) => places.includes(place))
  const [first] = sample
  if (!first) return null
  const [once, again] = [await score(sample), await score(sample)]
  if (!once.every((one, index) => agree(one, again[index]))) return ANOTHER_TIME
  const asBefore = places.every((place, index) => agree(scores[place], once[index]))
  if (!asBefore) return sample.length === rows.length ? ANOTHER_TIME : AMONG_OTHERS
  const [alone] = await score([first])
  return agree(alone, once[0]) ? null : AMONG_OTHERS
}

/** The same for a batch that holds every row many times. */
export async function largeBatchDisagrees(
  rows: readonly Row[],
  scores: readonly Score[],
  score: (rows: readonly Row[]) => Promise<readonly Score[] | null>,
): Promise<string | null> {
  const large = Array.from({ length: LARGE }, () => rows).flat()
  const answers = await score(large)
  // A model that answers row by row, but refuses rows together, depends on the batch too.
  return answers?.every((answer, index) => agree(answer, scores[index % rows.length])) ? null : AMONG_OTHERS
}

const LARGE = 16
