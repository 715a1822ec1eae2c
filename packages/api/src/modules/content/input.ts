import { languageTag } from '@portevoix/sdk/normal-forms'
import { z } from 'zod'
import { dateOf, placeOfDay } from '../../core/day.ts'
import { ContentKind } from '../../core/keys.ts'
import { storableText } from '../../core/text.ts'
import { webAddress, webAddressProblem } from './web-address.ts'

/** What a field of a content may hold. */
export const CONTENT_LIMITS = { title: 10_000, text: 1_000_000, author: 512 } as const

const Title = z
  .string()
  .max(CONTENT_LIMITS.title, `A title has at most ${CONTENT_LIMITS.title} characters.`)
  .transform((title) => storableText(title).trim())
  .refine((title) => title !== '', 'A title is needed.')
const Text = z
  .string()
  .max(CONTENT_LIMITS.text, `A text has at most ${CONTENT_LIMITS.text} characters.`)
  .transform(storableText)
const Author = z
  .string()
  .max(CONTENT_LIMITS.author, `An author has at most ${CONTENT_LIMITS.author} characters.`)
  .transform((author) => storableText(author).trim())
const Address = z.instanceof(URL).transform((url, context) => {
  const address = webAddress(url.href)
  if (address !== null) return address
  context.addIssue(webAddressProblem(url.href))
  return z.NEVER
})
const Language = z.string().transform((tag) => languageTag(tag))

const optional = {
  text: Text.nullish(),
  url: Address.nullish(),
  language: Language.nullish(),
  author: Author.nullish(),
  publishedAt: z.date().nullish(),
  publishedOn: z.string().nullish(),
}

const oneTime = ({ publishedAt, publishedOn }: Published): boolean => !(publishedAt && publishedOn)
const ONE_TIME = { path: ['publishedOn'], error: 'Give `publishedAt`, or `publishedOn` where only the day is known.' }

export const ContentCreateInput = z
  .object({ kind: ContentKind.nullish(), title: Title, ...optional })
  .refine(oneTime, ONE_TIME)

/** A field that is left out stays as it is; null empties one that may be empty. */
export const ContentUpdateInput = z
  .object({ kind: ContentKind.optional(), title: Title.optional(), ...optional })
  .refine(oneTime, ONE_TIME)

interface Published {
  publishedAt?: Date | null | undefined
  publishedOn?: string | null | undefined
}

/**
 * The columns of when something was published, which go together: an instant has no day beside it, and a day has its
 * place among instants. Empty where nothing is said of it.
 * @param given at most one of the two.
 * @param before what is stored of it.
 */
export function publishedColumns(
  { publishedAt, publishedOn }: Published,
  before: { publishedOn: Date | null } | null,
): { publishedAt?: Date | null; publishedOn?: Date | null } {
  if (publishedOn) return { publishedAt: new Date(placeOfDay(publishedOn)), publishedOn: dateOf(publishedOn) }
  if (publishedAt !== undefined) return { publishedAt, publishedOn: null }
  return publishedOn === null && before?.publishedOn ? { publishedAt: null, publishedOn: null } : {}
}
