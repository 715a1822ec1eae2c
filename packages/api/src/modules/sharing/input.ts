import { z } from 'zod'
import { NetworkKey } from '../../core/keys.ts'
import { storableText } from '../../core/text.ts'
import { webAddress, webAddressProblem } from '../content/index.ts'

const ExternalUrl = z
  .instanceof(URL)
  .transform((url, context) => {
    const address = webAddress(url.href)
    if (address !== null) return address
    context.addIssue(webAddressProblem(url.href))
    return z.NEVER
  })
  .nullish()

export const ShareCreateInput = z.object({
  participationId: z.string(),
  contentId: z.string(),
  network: NetworkKey,
  country: z.string().nullish(),
  language: z.string().nullish(),
  text: z
    .string()
    .max(20_000, 'A text has at most 20,000 characters.')
    .transform(storableText)
    .refine((text) => text.trim() !== '', 'A share needs words of its own.'),
  externalUrl: ExternalUrl,
})

export const SharePublishedInput = z.object({ externalUrl: ExternalUrl })
