import type { Scored } from '@portevoix/sdk/plugin'

/** One part of a score, as it is shown. */
export interface Dimension {
  name: string
  contribution: number
  reasons: { feature: string; contribution: number; text: string }[]
}

/** As it is kept, by position: the names of fields would be a third of all that a run stores. */
export type StoredParts = [
  name: string,
  contribution: number,
  reasons: [feature: string, contribution: number, text: string][],
][]

export const packParts = (parts: Scored<string>['parts']): StoredParts =>
  Object.entries(parts).map(([name, { contribution, reasons }]) => [
    name,
    contribution,
    reasons.map((reason) => [reason.feature, reason.contribution, reason.text]),
  ])

export const unpackParts = (stored: StoredParts): Dimension[] =>
  stored.map(([name, contribution, reasons]) => ({
    name,
    contribution,
    reasons: reasons.map(([feature, part, text]) => ({ feature, contribution: part, text })),
  }))
