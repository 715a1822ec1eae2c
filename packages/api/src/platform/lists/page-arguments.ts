import { z } from 'zod'
import { builder } from '../../core/builder.ts'
import { saying } from '../../core/parse.ts'
import { texts } from './texts.ts'

/** Things a list page holds when `first` is left out, and at most. */
export const PAGE_SIZE = { default: 25, most: 100, mostOfCheapRows: 1_000 } as const

/** Whether a page of so many may be read; what is wrong is refused where the field is answered. */
export const isPageSize = (first: unknown): boolean =>
  first === undefined || first === null || (Number(first) >= 1 && Number(first) <= PAGE_SIZE.most)

/** The arguments by which a list is paged. */
const pageArgumentsUpTo = (most: number) =>
  builder.args((t) => ({
    first: t.int({
      defaultValue: PAGE_SIZE.default,
      description: `How many things this page may hold, 1 to ${most.toLocaleString('en')}. More is refused; null is the default.`,
      validate: z
        .int()
        .min(1, saying(texts('page-least')))
        .max(most, saying(texts('page-most', { most }))),
    }),
    after: t.string({
      description: 'The cursor behind which the page begins; the start of the list when left out.',
    }),
  }))

/** The arguments of every list, but for those of which a row takes little to read. */
export const pageArguments = pageArgumentsUpTo(PAGE_SIZE.most)

/** The arguments of a list of which each row is read from its own columns. */
export const largePageArguments = pageArgumentsUpTo(PAGE_SIZE.mostOfCheapRows)

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
