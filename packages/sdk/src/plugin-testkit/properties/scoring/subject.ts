import type { Json, Manifest, Schema } from '../../../plugin/index.ts'
import { parsed } from '../../host/plugin-parts.ts'
import { asJson } from '../../host/store.ts'
import type { Property } from '../../property.ts'
import { counted, quoted, Story, Teller } from '../../story.ts'
import type { ScoringFixture, ScoringProperty } from './fixture.ts'
import { type AnyFeatures, type Row, sampleRows } from './rows.ts'

export interface AnyScore {
  readonly value: number
  readonly base: number
  readonly coverage: number
  readonly parts: {
    readonly [dimension: string]: {
      readonly contribution: number
      readonly reasons: readonly { readonly feature: string; readonly contribution: number; readonly text: string }[]
    }
  }
}
export interface AnyModel {
  readonly id: string
  readonly version: string
  readonly subject: 'person' | 'content'
  readonly features: AnyFeatures
  readonly dimensions: readonly string[]
  readonly range: readonly [number, number]
  readonly params: Schema<unknown>
  fit?(rows: readonly Row[], params: unknown): Json
  score(rows: readonly Row[], options: { params: unknown; fitted: Json; asOf: Date }): AnyScore[]
}
/** A scoring model with what it is tried with. */
export interface ScoringSubject {
  readonly model: AnyModel
  readonly fixture: ScoringFixture<AnyFeatures>
  /** Golden outputs are not written then. */
  readonly ci: boolean
  manifest(): Manifest
}
export type ScoringPromise = Property<ScoringSubject> & { readonly name: ScoringProperty }

export const AS_OF: Date = new Date('2026-03-01T00:00:00Z')
const TOLERANCE = 1e-9

/** Equal but for rounding, which grows with the numbers' size. */
export const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b))

/** Equal but for rounding, anywhere inside. */
export function alike(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Object.is(a, b) || near(a, b)
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => alike((a as Bag)[name], (b as Bag)[name]))
}
interface Bag {
  readonly [name: string]: unknown
}

/** The model with its params and what it has fitted, ready to score. */
export interface Bench {
  readonly fitted: Json
  readonly params: unknown
  readonly runs: number
  /**
   * @param by what was fitted, where it is not that of the bench.
   * @throws Story where the model throws.
   */
  score(rows: readonly Row[], asOf?: Date, by?: Json): AnyScore[]
  fit(rows: readonly Row[]): Json
  one(row: Row): AnyScore
}

const COHORT = 40

/** The cohort that the model is fitted to: the same in every run. */
export const cohortOf = ({ model, fixture }: ScoringSubject): Row[] => [
  ...(fixture.rows ?? []),
  ...sampleRows(model.features, COHORT),
]

export async function benchOf(subject: ScoringSubject): Promise<Bench> {
  const { model, fixture } = subject
  const params = await parsed(model.params, fixture.params ?? {}, 'params')
  const guarded = <Result>(doing: string, act: () => Result): Result => {
    try {
      return act()
    } catch (error) {
      if (error instanceof Story) throw error
      const teller = new Teller()
      teller.tell(doing)
      throw teller.story(`it threw ${quoted(String(error))}`)
    }
  }
  const fitTo = (rows: readonly Row[]): Json =>
    guarded(`The model is fitted to ${counted(rows.length, 'row')}.`, () =>
      asJson(model.fit?.(structuredClone(rows), structuredClone(params)) ?? null),
    )
  const fitted = fitTo(cohortOf(subject))
  const score = (rows: readonly Row[], asOf = AS_OF, by = fitted): AnyScore[] =>
    guarded(`The model scores ${quoted(rows)}.`, () =>
      model.score(structuredClone(rows), {
        params: structuredClone(params),
        fitted: structuredClone(by),
        asOf: new Date(asOf),
      }),
    )
  return {
    fitted,
    params,
    runs: fixture.runs ?? 60,
    score,
    fit: fitTo,
    one(row) {
      const [first] = score([row])
      if (!first) throw new Error('the model gave no score for a row')
      return first
    },
  }
}

/** The reasons without their words: what must be equal where scores are compared. */
export const figures = ({ value, base, coverage, parts }: AnyScore) => ({
  value,
  base,
  coverage,
  parts: Object.fromEntries(Object.entries(parts).map(([name, { contribution }]) => [name, contribution])),
})
