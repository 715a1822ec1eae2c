import { z } from 'zod'
import { storableText } from '../../core/text.ts'
import { webAddress } from '../content/index.ts'

const ExternalUrl = z
  .instanceof(URL)
  .transform((url, context) => {
    const address = webAddress(url.href)
    if (address !== null) return address
    context.addIssue('An address begins with https:// or http://, and holds no user name.')
    return z.NEVER
  })
  .nullish()

export const ShareCreateInput = z.object({
  participationId: z.string(),
  contentId: z.string(),
  network: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'A network is a key of small letters, digits and hyphens, such as `linkedin`.'),
  country: z
    .string()
    .transform((country) => country.toUpperCase())
    .nullish(),
  language: z.string().nullish(),
  text: z
    .string()
    .max(20_000, 'A text has at most 20,000 characters.')
    .transform(storableText)
    .refine((text) => text.trim() !== '', 'A share needs words of its own.'),
  externalUrl: ExternalUrl,
})

export const SharePublishedInput = z.object({ externalUrl: ExternalUrl })
