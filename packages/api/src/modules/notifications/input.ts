import { z } from 'zod'

const Name = z.string().trim().min(1, 'A name is needed.').max(200, 'A name has at most 200 characters.')
const EventTypes = z
  .array(
    z
      .string()
      .regex(/^[a-z-]{1,64}\.[a-z-]{1,64}$/, 'A type of event is a noun and a verb, such as `sync-run.failed`.'),
  )
  .min(1, 'At least one type of event is needed.')
  .max(50, 'At most 50 types of events.')
  .transform((types) => [...new Set(types)])
const Recipient = z
  .string()
  .trim()
  .max(320, 'A recipient has at most 320 characters.')
  .refine((text) => !/[\r\n]/.test(text), 'A recipient is one line.')

export const NoticeRuleCreateInput = z.object({
  integrationId: z.string(),
  name: Name,
  events: EventTypes,
  recipient: Recipient,
})

export const NoticeRuleUpdateInput = z.object({
  name: Name.nullish(),
  events: EventTypes.nullish(),
  recipient: Recipient.nullish(),
})
