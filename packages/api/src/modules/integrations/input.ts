import { z } from 'zod'
import { SourceKey } from '../../core/keys.ts'
import { SecretInput } from './credentials/index.ts'

const Name = z.string().trim().min(1, 'A name is needed.').max(200, 'A name has at most 200 characters.')
const Schedule = z.string().trim().max(200, 'A schedule has at most 200 characters.')
const Streams = z.array(z.string().max(64)).max(20, 'There are not that many streams.')
const Secrets = z.array(SecretInput).max(50, 'No connector takes that many secrets.')

export const IntegrationCreateInput = z.object({
  connector: z.string().nullish(),
  notifier: z.string().nullish(),
  personId: z.string().nullish(),
  name: Name,
  config: z.json(),
  secrets: Secrets.nullish(),
  streams: Streams.nullish(),
  idsOf: SourceKey.nullish(),
  schedule: Schedule.nullish(),
})

export const IntegrationUpdateInput = z.object({
  name: Name.optional(),
  config: z.json().optional(),
  secrets: Secrets.nullish(),
  streams: Streams.nullish(),
  idsOf: SourceKey.nullish(),
  /** Null takes the schedule away; left out, it stays. */
  schedule: Schedule.nullish(),
})
