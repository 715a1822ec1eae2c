import { handleForm, networkKey } from '@portevoix/sdk/normal-forms'
import { z } from 'zod'
import { isTimeZone } from '../../../core/time-zone.ts'
import type { MetricRank as Rank } from '../../../generated/prisma/client.ts'
import { input, line, oneOf, optional, part, text } from '../../../platform/acts/index.ts'
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
  context.addIssue({ code: 'custom', message: 'A network is a key such as `linkedin`.' })
  return z.NEVER
})

export const MetricGroupInput = input(
  'MetricGroupInput',
  'The account that a source tells of. Sources that name the same account belong to one group, so that it is counted once.',
  {
    network: optional(text('Key of the network, such as `linkedin`; only together with `account`', Network)),
    account: optional(line('Handle or id of the account there; only together with `network`', { form: handleForm })),
    name: optional(line('Name for people of a group that is new; the account, or the source, when left out')),
    timeZone: optional(
      text(
        'IANA zone that says which day an instant is, of a group that is new; it never changes. The organisation’s zone of now when left out.',
        z.string().refine(isTimeZone, 'A time zone is an IANA name, such as `Europe/Paris`.'),
      ),
    ),
  },
  ({ network, account }) =>
    (network == null) === (account == null)
      ? []
      : [{ path: [network == null ? 'network' : 'account'], message: 'Name the network and the account, or neither.' }],
)

/** What an input says of its source, where that is new. */
export const SOURCE_TRAITS = {
  group: optional(
    part(
      MetricGroupInput,
      'The account that a new source tells of; one of its own when left out. For a known source the same, or left out: `metricSourceUpdate` changes it.',
    ),
  ),
  rank: optional(
    oneOf(
      MetricRank,
      'How near a new source is to what it measures; BY_HAND when left out. For a known source the same, or left out: `metricSourceUpdate` changes it.',
    ),
  ),
}

export const MetricSourceInput = input('MetricSourceInput', 'What facts come from.', SOURCE_TRAITS)
