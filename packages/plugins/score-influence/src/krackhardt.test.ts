import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeatureRow } from '@portevoix/sdk/plugin'
import { describe, expect, it } from 'vitest'
import type { features } from './features.ts'
import { influenceModel } from './model.ts'
import { influenceParams } from './params.ts'

// biome-ignore lint/style/noProcessEnv: tests find the reference data by it; the package itself reads no environment.
const DATA = process.env.PORTEVOIX_DATA ?? ''
const FOLDER = join(DATA, 'krackhardt_hightech')
const available = existsSync(join(FOLDER, 'reference/centrality_advice.csv'))

const read = (file: string): Map<string, Record<string, number>> => {
  const [head = '', ...lines] = readFileSync(join(FOLDER, file), 'utf8').trim().split(/\r?\n/)
  const names = head.split(',')
  return new Map(
    lines.map((line) => {
      const cells = line.split(',')
      return [cells[0] ?? '', Object.fromEntries(names.map((name, index) => [name, Number(cells[index])]))]
    }),
  )
}

const ranking = (weights: Record<string, number> = {}) => {
  const [advice, friendship, nodes] = [
    'reference/centrality_advice.csv',
    'reference/centrality_friendship.csv',
    'nodes.csv',
  ].map(read)
  const ids = [...(nodes?.keys() ?? [])]
  const rows = ids.map((id): FeatureRow<typeof features> => {
    const [sought, trusted] = [advice?.get(id), friendship?.get(id)]
    return {
      soughtForAdvice: sought?.in_degree ?? null,
      soughtByTheSought: sought?.pagerank ?? null,
      betweenAdviceSeekers: sought?.betweenness_raw ?? null,
      namedAsFriend: trusted?.in_degree ?? null,
      betweenFriends: trusted?.betweenness_raw ?? null,
      closedCircle: trusted?.constraint_undirected ?? null,
      namedForExpertise: null,
      namedForImpartiality: null,
      followers: null,
    }
  })
  const params = influenceParams.parse({ weights })
  const fitted = influenceModel.fit?.(rows, params) ?? null
  const scores = influenceModel.score(rows, { params, fitted, asOf: new Date(0) })
  return ids
    .map((id, index) => ({ id, level: nodes?.get(id)?.level, scored: scores[index] }))
    .sort((a, b) => (b.scored?.value ?? 0) - (a.scored?.value ?? 0))
}

describe.skipIf(!available)('among the managers of Krackhardt (1987; skipped where the data is absent)', () => {
  const places = (weights?: Record<string, number>) => ranking(weights).map(({ id }) => id)

  it('finds manager 1, who has no rank, among the six most influential of 21', () => {
    expect(places().indexOf('1')).toBeLessThan(6)
  })

  it('does not owe that to the choice of weights', () => {
    for (const credibility of [20, 40, 80]) {
      for (const mobilisation of [10, 30, 80])
        expect(places({ credibility, mobilisation }).indexOf('1')).toBeLessThan(6)
    }
  })

  it('tells influence from rank: the leaders hold different levels', () => {
    const levels = new Set(
      ranking()
        .slice(0, 6)
        .map(({ level }) => level),
    )
    expect(levels.has(3)).toBe(true)
    expect(levels.has(2)).toBe(true)
  })

  it('says that it knows nothing of nominations and reach', () => {
    for (const { scored } of ranking()) expect(scored?.coverage).toBeCloseTo(0.7, 9)
  })
})
