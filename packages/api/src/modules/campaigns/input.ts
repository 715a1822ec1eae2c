import { shownText } from '@portevoix/sdk/normal-forms'
import { z } from 'zod'
import { NetworkKey } from '../../core/keys.ts'
import { Prisma } from '../../generated/prisma/client.ts'

/** A name that a person gives: trimmed, not empty, at most 200 characters. */
export const Name = z
  .string()
  .transform(shownText)
  .pipe(z.string().min(1, 'A name is needed.').max(200, 'A name has at most 200 characters.'))

export const TopicCreateInput = z.object({
  name: Name,
  description: z.string().trim().max(5_000, 'A description has at most 5,000 characters.').nullish(),
})

export const TopicUpdateInput = TopicCreateInput.partial()

/** Far above any budget, and low enough that sums of many stay exact in the database. */
const MOST_MINOR = 10n ** 15n

const Money = z.object({
  amountMinor: z.bigint().min(0n, 'An amount is not negative.').max(MOST_MINOR, 'An amount is at most 10^15.'),
  currency: z.string().length(3),
})

const Objective = z.object({
  kind: z.string(),
  metric: z.string(),
  baseline: z.instanceof(Prisma.Decimal).nullish(),
  target: z.instanceof(Prisma.Decimal),
  dueAt: z.date().nullish(),
})

const CampaignFacts = z.object({
  name: Name,
  brief: z.string().trim().max(20_000, 'A brief has at most 20,000 characters.').nullish(),
  startsAt: z.date(),
  endsAt: z.date(),
  networks: z
    .array(NetworkKey)
    .max(50, 'At most 50 networks.')
    .transform((keys) => [...new Set(keys)])
    .nullish(),
  audienceCountries: z
    .array(z.string())
    .max(250, 'At most 250 countries.')
    .transform((countries) => [...new Set(countries)].sort())
    .nullish(),
  budget: Money.nullish(),
  topicIds: z.array(z.string()).max(50, 'At most 50 topics.').nullish(),
  departmentIds: z.array(z.string()).max(50, 'At most 50 departments.').nullish(),
  objectives: z.array(Objective).max(50, 'At most 50 objectives.').nullish(),
})

export const CampaignCreateInput = CampaignFacts.refine((campaign) => campaign.endsAt > campaign.startsAt, {
  path: ['endsAt'],
  message: 'A campaign ends after it starts: `endsAt` is the first instant after it.',
})

/** What is left out stays; null empties what may be empty. */
export const CampaignUpdateInput = CampaignFacts.extend({
  name: Name.optional(),
  startsAt: z.date().optional(),
  endsAt: z.date().optional(),
  objectives: z
    .array(Objective.extend({ id: z.string().nullish() }))
    .max(50, 'At most 50 objectives.')
    .nullish(),
})
export type CampaignUpdateInput = z.output<typeof CampaignUpdateInput>

export const CostAddInput = z
  .object({
    campaignId: z.string(),
    label: z.string().trim().min(1, 'A label is needed.').max(200, 'A label has at most 200 characters.'),
    amount: Money.extend({
      amountMinor: z
        .bigint()
        .min(1n, 'A cost is more than nothing. To take one back, remove it with `costRemove`.')
        .max(MOST_MINOR, 'An amount is at most 10^15.'),
    }),
    at: z.date().nullish(),
    on: z.string().nullish(),
  })
  .refine(({ at, on }) => !at !== !on, {
    path: ['on'],
    error: 'Give `at`, or `on` where only the day is known: one of the two.',
  })
