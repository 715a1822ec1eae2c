import { buildGraph } from '@portevoix/api/modules/networks/measures/graph.ts'
import { measureNetwork, type NodeMeasures, nodesOf } from '@portevoix/api/modules/networks/measures/measure.ts'
import { expect } from 'vitest'
import type { Case } from './case.ts'
import { caseFile } from './folder.ts'

function measured(name: string, directed: boolean): Map<string, NodeMeasures> {
  const [, ...lines] = caseFile(name, 'ties.csv').toString().trim().split(/\r?\n/)
  const arcs = lines.map((line) => {
    const [from = '', to = ''] = line.split(',')
    return { from, to, weight: 1 }
  })
  const names = [...new Set(arcs.flatMap(({ from, to }) => [from, to]))]
  const graph = buildGraph({ nodes: names, arcs, directed })
  return new Map(nodesOf(measureNetwork(graph), graph.ids).map((node) => [node.id, node]))
}

export const measureCases: Case[] = [
  {
    name: 'e01-dag',
    check: async () => {
      const directed = measured('e01-dag', true)
      const projected = measured('e01-dag', false)
      for (const [id, { eigenvector }] of directed) {
        expect(eigenvector, id).toBeCloseTo(projected.get(id)?.eigenvector ?? Number.NaN, 6)
      }
    },
  },
  {
    name: 'e02-two-edges',
    check: async () => {
      for (const { eigenvector, closeness } of measured('e02-two-edges', false).values()) {
        expect(eigenvector).toBeCloseTo(0.5, 6)
        expect(closeness).toBeCloseTo(1 / 3, 6)
      }
    },
  },
  {
    name: 'e06-isolate-constraint',
    check: async () => {
      for (const { constraint } of measured('e06-isolate-constraint', true).values()) {
        expect(constraint === null || Number.isFinite(constraint)).toBe(true)
      }
    },
  },
]
