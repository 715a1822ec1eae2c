import { readFileSync } from 'node:fs'
import { EVIDENCE, influenceModel, PLANTED_FOUND } from '@portevoix/score-influence'
import { describe, expect, it } from 'vitest'
import { dataFolder } from '../data.ts'
import { casesOf, krackhardt } from './cases.ts'
import { figuresOf } from './figures.ts'
import { foundInTopThree } from './planted.ts'
import { scoredBy, standingOf } from './standing.ts'

const rounded = (figure: unknown): unknown =>
  JSON.parse(
    JSON.stringify(figure, (_key, value: unknown) =>
      typeof value === 'number' ? Math.round(value * 1e3) / 1e3 : value,
    ),
  )

const readme = readFileSync(new URL('../../../packages/plugins/score-influence/README.md', import.meta.url), 'utf8')

describe('what the influence model says of its evidence', () => {
  it.skipIf(!dataFolder)(
    'is what its scores come to on the networks, figure by figure',
    () => {
      expect(rounded(figuresOf(casesOf()))).toEqual(EVIDENCE)
    },
    120_000,
  )

  it.skipIf(!dataFolder)(
    'is how often a planted leader without rank is among the first three',
    () => {
      expect(foundInTopThree()).toBe(PLANTED_FOUND)
    },
    120_000,
  )

  it.skipIf(!dataFolder)('shows the score of manager 1, who has no rank, as the README works it out', () => {
    const { ids, advice, friendship } = krackhardt()
    const scores = scoredBy(standingOf(ids, advice), standingOf(ids, friendship))
    const own = scores[ids.indexOf('1')]
    expect(own).toMatchObject({ value: expect.closeTo(66, 9), coverage: 0.7 })
    expect(scores.filter(({ value }) => value > (own?.value ?? 0))).toHaveLength(3)
    const reasons = Object.values(own?.parts ?? {}).flatMap((part) => part.reasons)
    for (const { text, contribution } of reasons) {
      expect(readme.replaceAll(/ +/g, ' ')).toContain(`| ${text} | + ${contribution.toFixed(2)} |`)
    }
    expect(reasons).toHaveLength(6)
  })

  it('stands in its card and its README', () => {
    const { basis } = influenceModel.card
    for (const { network, truth, model, interval, keptBack, inDegree, pageRank, equal } of EVIDENCE) {
      const [value, least, most, ...others] = [model, ...interval, keptBack, inDegree, pageRank, equal].map((figure) =>
        figure.toFixed(3),
      )
      expect(readme.replaceAll(/ +/g, ' ')).toContain(
        `| ${network} | ${truth} | ${value} (${least} to ${most}) | ${others.join(' | ')} |`,
      )
      expect(basis).toContain(`${network}, ${truth}: ${value} (${least} to ${most}; ${others.join(', ')})`)
    }
    expect(readme).toContain(`${PLANTED_FOUND} of 100`)
    expect(basis).toContain(`${PLANTED_FOUND} of 100`)
  })
})
