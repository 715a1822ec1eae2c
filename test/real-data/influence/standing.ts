import { buildGraph } from '@portevoix/api/modules/networks/measures/graph.ts'
import { measureNetwork, nodesOf } from '@portevoix/api/modules/networks/measures/measure.ts'
import { influenceModel } from '@portevoix/score-influence'
import type { FeatureRow } from '@portevoix/sdk/plugin'
import { middleRanks } from './agreement.ts'

export interface Arc {
  from: string
  to: string
  weight: number
}

/** Ties of one kind among the same people. */
export interface Ties {
  readonly arcs: readonly Arc[]
  readonly directed: boolean
}

/** Measures of standing that a score could go by, more of which is better; constraint is turned round. */
export const MEASURES = ['inDegree', 'inStrength', 'pageRank', 'betweenness', 'openness'] as const
export type Standing = Readonly<Record<(typeof MEASURES)[number], readonly number[]>>

export function standingOf(ids: readonly string[], { arcs, directed }: Ties): Standing {
  const graph = buildGraph({ nodes: ids, arcs, directed })
  const nodes = new Map(nodesOf(measureNetwork(graph), graph.ids).map((node) => [node.id, node]))
  const column = (name: 'inDegree' | 'inStrength' | 'pageRank' | 'betweenness') =>
    ids.map((id) => nodes.get(id)?.[name] ?? 0)
  return {
    inDegree: column('inDegree'),
    inStrength: column('inStrength'),
    pageRank: column('pageRank'),
    betweenness: column('betweenness'),
    // Who has no tie bridges nothing.
    openness: ids.map((id) => -(nodes.get(id)?.constraint ?? 2)),
  }
}

/** Scores of the model that ships, with its own settings, from ties of advice and of friendship. */
export function scoredBy(advice: Standing | null, friendship: Standing | null) {
  const count = (advice ?? friendship)?.inDegree.length ?? 0
  const known = { credibility: advice, mobilisation: friendship }
  const rows = Array.from({ length: count }, (_, person) => {
    const entries = Object.keys(influenceModel.features).map((name) => [name, null] as [string, number | null])
    const row = new Map(entries)
    for (const [dimension, standing] of Object.entries(known)) {
      row.set(`${dimension}1Sought`, standing?.inDegree[person] ?? null)
      row.set(`${dimension}1Strength`, standing?.inStrength[person] ?? null)
      row.set(`${dimension}1BySought`, standing?.pageRank[person] ?? null)
    }
    return Object.fromEntries(row) as unknown as FeatureRow<typeof influenceModel.features>
  })
  const checked = influenceModel.params['~standard'].validate({})
  if (checked instanceof Promise || checked.issues) throw new Error('The model refuses its own settings.')
  const params = checked.value
  const fitted = influenceModel.fit?.(rows, params) ?? null
  return influenceModel.score(rows, { params, fitted, asOf: new Date(0) })
}

export const scoresOf = (...standings: Parameters<typeof scoredBy>): number[] =>
  scoredBy(...standings).map(({ value }) => value)

/** How much each measure counts. */
export type Shares = Readonly<Record<(typeof MEASURES)[number], number>>

/** Weighted places of people by several standings. */
export function mixed(standings: readonly Standing[], shares: Shares): number[] {
  const columns = standings.flatMap((standing) =>
    MEASURES.filter((name) => shares[name] > 0).map((name) => ({
      share: shares[name],
      ranks: middleRanks(standing[name]),
    })),
  )
  return (columns[0]?.ranks ?? []).map((_, person) =>
    columns.reduce((sum, { share, ranks }) => sum + share * (ranks[person] ?? 0), 0),
  )
}
