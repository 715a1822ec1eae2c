import { z } from 'zod'

const Name = z.string().trim().min(1, 'A name is needed.').max(200, 'A name has at most 200 characters.')
const Schedule = z.string().trim().max(200, 'A schedule has at most 200 characters.')

export const IntegrationCreateInput = z.object({
  connector: z.string(),
  name: Name,
  config: z.json(),
  schedule: Schedule.nullish(),
})

export const IntegrationUpdateInput = z.object({
  name: Name.nullish(),
  config: z.json().optional(),
  /** Null takes the schedule away; left out, it stays. */
  schedule: Schedule.nullish(),
})
