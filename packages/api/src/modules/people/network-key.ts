import { networkKey } from '@portevoix/sdk/normal-forms'
import { z } from 'zod'
import { issueOf } from '../../core/parse.ts'
import { texts } from './texts.ts'

/** Key of a social network, normalised: the same in campaigns, shares, policies and accounts. */
export const NetworkKey = z.string().transform((text, context) => {
  const key = networkKey(text)
  if (key !== null) return key
  context.addIssue(issueOf(texts('network-form')))
  return z.NEVER
})
