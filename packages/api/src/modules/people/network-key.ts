import { networkKey } from '@portevoix/sdk/normal-forms'
import { z } from 'zod'

/** Key of a social network, normalised: the same in campaigns, shares, policies and accounts. */
export const NetworkKey = z.string().transform((text, context) => {
  const key = networkKey(text)
  if (key !== null) return key
  context.addIssue('A network is a key of small letters, digits and hyphens, such as `linkedin`.')
  return z.NEVER
})
