import { handleForm, networkKey } from '@portevoix/sdk/normal-forms'
import { z } from 'zod'
import { issueOf } from '../../../core/parse.ts'
import { TimeZone } from '../../../core/time-zone.ts'
import type { MetricRank as Rank } from '../../../generated/prisma/client.ts'
import { input, line, oneOf, optional, part, text } from '../../../platform/acts/index.ts'
import { texts } from '../texts.ts'
import { MetricRank } from './sources-schema.ts'

/** What is said of a source that is new. */
export interface SourceTraits {
  /** The account that it tells of; of its own when left out. */
  group?: GroupTraits | null | undefined
  rank?: Rank | null | undefined
}

export interface GroupTraits {
  /** Network and account belong together: both or none. */
  network?: string | null | undefined
  account?: string | null | undefined
  name?: string | null | undefined
  timeZone?: string | null | undefined
}

const Network = z.string().transform((written, context) => {
  const key = networkKey(written)
  if (key !== null) return key
  context.addIssue(issueOf(texts('network-key')))
  return z.NEVER
})

export const MetricGroupInput = input(
  'MetricGroupInput',
  'The account that a source reports on. Sources with the same account belong to one group, so that its numbers are counted once.',
  {
    network: optional(text('The key of the network, such as `linkedin`; only together with `account`', Network)),
    account: optional(
      line('The handle or id of the account on the network; only together with `network`', { form: handleForm }),
    ),
    name: optional(line('The name of a new group; the account or the key of the source when left out')),
    timeZone: optional(
      text(
        'The IANA time zone in which a new group assigns instants to days; it never changes. The organisation’s current time zone when left out.',
        TimeZone,
      ),
    ),
  },
  ({ network, account }) =>
    (network == null) === (account == null)
      ? []
      : [{ path: [network == null ? 'network' : 'account'], message: texts('network-and-account') }],
)

/** What an input says of its source, where that is new. */
export const SOURCE_TRAITS = {
  group: optional(
    part(
      MetricGroupInput,
      'The account that a new source reports on; when left out, the source gets a group of its own. For a known source, leave this out or send the same account: only `metricSourceUpdate` changes it.',
    ),
  ),
  rank: optional(
    oneOf(
      MetricRank,
      'The rank of a new source; BY_HAND when left out. For a known source, leave this out or send the same rank: only `metricSourceUpdate` changes it.',
    ),
  ),
}

export const MetricSourceInput = input('MetricSourceInput', 'The source of facts.', SOURCE_TRAITS)
