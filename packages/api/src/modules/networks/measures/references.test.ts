import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, type TestContext } from 'vitest'
import { buildGraph } from './graph.ts'
import { measureNetwork, type NetworkSummary, type NodeMeasures, nodesOf } from './measure.ts'

// biome-ignore lint/style/noProcessEnv: the tests' data lie outside the project, where only the environment can point
const dataFolder = process.env.PORTEVOIX_DATA

interface ReferenceNetwork {
  folder: string
  edges: string
  name: string
  directed: boolean
}

const references: ReferenceNetwork[] = [
  { folder: 'krackhardt_hightech', edges: 'edges_advice.csv', name: 'advice', directed: true },
  { folder: 'krackhardt_hightech', edges: 'edges_friendship.csv', name: 'friendship', directed: true },
  { folder: 'krackhardt_hightech', edges: 'edges_reports_to.csv', name: 'reports_to', directed: true },
  { folder: 'uk_faculty', edges: 'edges.csv', name: 'friendship', directed: true },
  { folder: 'karate_club', edges: 'edges.csv', name: 'karate', directed: false },
  { folder: 'krackhardt_kite', edges: 'edges.csv', name: 'kite', directed: false },
]

describe.each(references)('$folder, $name', (reference) => {
  it('has every degree and core number of the reference exactly', (context) => {
    const { measured, expected } = loaded(context, reference)
    for (const [id, row] of expected) {
      const node = measured.get(id)
      expect(node?.inDegree, `in-degree of ${id}`).toBe(column(row, 'in_degree', 'degree'))
      expect(node?.outDegree, `out-degree of ${id}`).toBe(column(row, 'out_degree', 'degree'))
      expect(node?.coreNumber, `core number of ${id}`).toBe(column(row, 'core_number'))
      if (row.in_strength !== undefined) expect(node?.inStrength).toBe(column(row, 'in_strength'))
      if (row.out_strength !== undefined) expect(node?.outStrength).toBe(column(row, 'out_strength'))
    }
  })

  it.for([
    ['pageRank', ['pagerank']],
    ['closeness', ['closeness_in', 'closeness']],
    ['eigenvector', ['eigenvector_undirected']],
    ['constraint', ['constraint_undirected']],
    ['clustering', ['clustering_undirected']],
  ] as const)('has every %s of the reference within 1e-6', ([measure, columns], context) => {
    const { measured, expected } = loaded(context, reference)
    for (const [id, row] of expected) {
      expect(
        Math.abs(Number(measured.get(id)?.[measure]) - column(row, ...columns)),
        `${measure} of ${id}`,
      ).toBeLessThan(1e-6)
    }
  })

  it('has every betweenness of the reference within one millionth of its value', (context) => {
    const { measured, expected } = loaded(context, reference)
    for (const [id, row] of expected) {
      const value = column(row, 'betweenness_raw')
      expect(Math.abs((measured.get(id)?.betweenness ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-6 * value)
    }
  })

  it('finds communities of a modularity no lower than greedy Q - 0.01', (context) => {
    const { summary, referenceSummary } = loaded(context, reference)
    expect(summary.modularity).toBeGreaterThanOrEqual(referenceSummary.greedy_modularity_Q - 0.01)
    expect(summary.nodes).toBe(referenceSummary.nodes)
    expect(summary.arcs).toBe(referenceSummary.edges)
    expect(summary.components).toBe(referenceSummary.connected_components)
  })
})

type Row = Record<string, string>

interface Loaded {
  measured: Map<string, NodeMeasures>
  summary: NetworkSummary
  expected: Map<string, Row>
  referenceSummary: { nodes: number; edges: number; connected_components: number; greedy_modularity_Q: number }
}

function loaded(context: TestContext, reference: ReferenceNetwork): Loaded {
  context.skip(dataFolder === undefined)
  const folder = join(dataFolder ?? '', reference.folder)
  const expected = rows(join(folder, `reference/centrality_${reference.name}.csv`))
  const graph = buildGraph({
    nodes: expected.map((row) => String(row.id)),
    arcs: rows(join(folder, reference.edges)).map((row) => ({
      from: String(row.source),
      to: String(row.target),
      weight: Number(row.weight ?? 1),
    })),
    directed: reference.directed,
  })
  const measured = measureNetwork(graph)
  return {
    measured: new Map(nodesOf(measured, graph.ids).map((node) => [node.id, node])),
    summary: measured.summary,
    expected: new Map(expected.map((row) => [String(row.id), row])),
    referenceSummary: JSON.parse(readFileSync(join(folder, `reference/summary_${reference.name}.json`), 'utf8')),
  }
}

/** The files hold no quotes, so that splitting at commas reads them rightly. */
function rows(file: string): Row[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  const names = header.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, index) => [names[index], value])))
}

/** The first of these columns that the file has. */
function column(row: Row, ...names: readonly string[]): number {
  const name = names.find((candidate) => row[candidate] !== undefined)
  if (name === undefined || row[name] === '') throw new Error(`The reference has no value for ${names.join(' or ')}`)
  return Number(row[name])
}
