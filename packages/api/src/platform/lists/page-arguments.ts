import { z } from 'zod'
import { builder } from '../../core/builder.ts'
import { saying } from '../../core/parse.ts'
import { texts } from './texts.ts'

/** Things a list page holds when `first` is left out, and at most. */
export const PAGE_SIZE = { default: 25, most: 100 } as const

/** Whether a page of so many may be read; what is wrong is refused where the field is answered. */
export const isPageSize = (first: unknown): boolean =>
  first === undefined || first === null || (Number(first) >= 1 && Number(first) <= PAGE_SIZE.most)

/** The arguments by which every list is paged. */
export const pageArguments = builder.args((t) => ({
  first: t.int({
    defaultValue: PAGE_SIZE.default,
    description: `How many things this page may hold, 1 to ${PAGE_SIZE.most}. More is refused; null is the default.`,
    validate: z
      .int()
      .min(1, saying(texts('page-least')))
      .max(PAGE_SIZE.most, saying(texts('page-most', { most: PAGE_SIZE.most }))),
  }),
  after: t.string({
    description: 'The cursor behind which the page begins; the start of the list when left out.',
  }),
}))

/**
 * The argument of a short list that is not paged.
 * @param what is counted, such as `instants`.
 */
export const countArgument = <const Standard extends number>(options: {
  what: string
  standard: Standard
  most: number
}) =>
  ({
    defaultValue: options.standard,
    description: `How many ${options.what} at most, 1 to ${options.most}. More is refused; null is the default.`,
    validate: z
      .int()
      .min(1, saying(texts('count-least')))
      .max(options.most, saying(texts('count-most', { most: options.most }))),
  }) as const

/** What a page may cost: as much as it may hold. */
export function pageComplexity(args: { first?: number | null }): { field: number; multiplier: number } {
  return { field: 5, multiplier: args.first ?? PAGE_SIZE.default }
}
