import { z } from 'zod'

const Benefit = z.enum(['YES', 'NO', 'UNKNOWN'])

export const AmbassadorInviteInput = z.object({
  personId: z.string(),
  campaignId: z.string(),
  benefit: Benefit.nullish(),
  message: z.string().trim().min(1, 'Leave an empty message out.').max(5_000, 'At most 5,000 characters.').nullish(),
})

export const AmbassadorInviteManyInput = AmbassadorInviteInput.omit({ personId: true }).extend({
  personIds: z.array(z.string()).min(1, 'Name at least one person.').max(500, 'At most 500 people at once.'),
})

export const ParticipationAcceptInput = z.object({
  consent: z.object({
    policyVersion: z
      .string()
      .trim()
      .min(1, 'Name the wording that was agreed to, such as `2026-01`.')
      .max(100, 'At most 100 characters.'),
    scopes: z.array(z.enum(['SHARING', 'SCORING'])).refine((scopes) => scopes.includes('SHARING'), {
      message: 'Taking part needs the consent SHARING. Without it, decline the invitation: it costs nothing.',
    }),
  }),
})
