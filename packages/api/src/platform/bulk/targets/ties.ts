import { z } from 'zod'
import { quoted } from '../problems.ts'
import { defineTarget, optional, required } from '../target.ts'
import { type Parsed, parseDecimal, parseIdentifier, parseMoment } from '../values.ts'

/** Who turns to whom: `from` and `to` are external ids of two people. */
export interface TieRecord {
  from: string
  to: string
  /** Strength as the file gives it, an exact decimal above zero; 1 where it gives none. */
  weight: string
  /** When the tie was observed; null where the file does not say. */
  at: Date | null
  /** True where `at` was given as a day and stands for its midnight in UTC. */
  dateOnly: boolean
}

const fields = {
  from: required(parseIdentifier, 'Give the external id of the person the tie goes out from.'),
  to: required(parseIdentifier, 'Give the external id of the person the tie goes to.'),
  weight: optional(parseWeight),
  at: optional(parseMoment),
}

/** Ties between people: one row each. Their kind and direction are options of the import. */
export const tiesTarget = defineTarget({
  key: 'TIES',
  fields: Object.keys(fields),
  required: ['from', 'to'],
  schema: z.object(fields).transform(({ from, to, weight, at }, context): TieRecord => {
    if (from === to) {
      const message = `The tie goes from ${quoted(from)} to itself. Remove the line, or name two people.`
      context.addIssue({ code: 'custom', path: ['to'], message })
    }
    return { from, to, weight: weight ?? '1', at: at?.at ?? null, dateOnly: at?.dateOnly ?? false }
  }),
})

function parseWeight(text: string): Parsed<string | null> {
  const weight = parseDecimal(text)
  if (!weight.ok || weight.value === null) return weight
  if (Number(weight.value) > 0) return weight
  return {
    ok: false,
    message: `${quoted(text)} is no strength. Write a number above zero, or remove a tie that is none.`,
  }
}
