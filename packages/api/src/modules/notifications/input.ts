import { z } from 'zod'
import { nearIt } from '../../core/near.ts'
import { EVENT_TYPES } from '../../platform/events/index.ts'

const Name = z.string().trim().min(1, 'A name is needed.').max(200, 'A name has at most 200 characters.')
const EventTypes = z
  .array(z.string().refine((type) => EVENT_TYPES.has(type), { error: ({ input }) => unknownType(String(input)) }))
  .min(1, 'At least one type of event is needed.')
  .max(50, 'At most 50 types of events.')
  .transform((types) => [...new Set(types)])

function unknownType(type: string): string {
  return `There is no type of event "${type.slice(0, 64)}".${nearIt(type, EVENT_TYPES.keys())} \`eventTypes\` lists them.`
}

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
  name: Name.optional(),
  events: EventTypes.optional(),
  recipient: Recipient.optional(),
})
