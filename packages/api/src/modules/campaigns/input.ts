import { z } from 'zod'
import { Prisma } from '../../generated/prisma/client.ts'

/** A name that a person gives: trimmed, not empty, at most 200 characters. */
export const Name = z.string().trim().min(1, 'A name is needed.').max(200, 'A name has at most 200 characters.')

export const TopicCreateInput = z.object({
  name: Name,
  description: z.string().trim().max(5_000, 'A description has at most 5,000 characters.').nullish(),
})

const NetworkKey = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'A network is a key of small letters, digits and hyphens, such as `linkedin`.')

const Money = z.object({
  amountMinor: z.bigint().min(0n, 'An amount is not negative.'),
  currency: z.string().length(3),
})

const Objective = z.object({
  kind: z.string(),
  metric: z.string(),
  baseline: z.instanceof(Prisma.Decimal).nullish(),
  target: z.instanceof(Prisma.Decimal),
  dueAt: z.date().nullish(),
})

export const CampaignCreateInput = z
  .object({
    name: Name,
    brief: z.string().trim().max(20_000, 'A brief has at most 20,000 characters.').nullish(),
    startsAt: z.date(),
    endsAt: z.date(),
    networks: z.array(NetworkKey).max(50, 'At most 50 networks.').nullish(),
    budget: Money.nullish(),
    topicIds: z.array(z.string()).max(50, 'At most 50 topics.').nullish(),
    departmentIds: z.array(z.string()).max(50, 'At most 50 departments.').nullish(),
    objectives: z.array(Objective).max(50, 'At most 50 objectives.').nullish(),
  })
  .refine((campaign) => campaign.endsAt > campaign.startsAt, {
    path: ['endsAt'],
    message: 'A campaign ends after it starts: `endsAt` is the first instant after it.',
  })
