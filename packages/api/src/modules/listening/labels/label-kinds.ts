import type { LabelRecord } from '@portevoix/sdk/plugin'
import { builder } from '../../../core/builder.ts'
import type { MentionLabelKind as Kind } from '../../../generated/prisma/client.ts'

export const MentionLabelKind = builder.enumType('MentionLabelKind', {
  description: 'What a label says of a mention.',
  values: {
    BRAND: { description: 'A brand of the organisation that it is about.' },
    COMPETITOR: { description: 'A competitor that it is about.' },
    TOPIC: { description: 'A topic that it is about.' },
    SENTIMENT: { description: 'Its sentiment, such as `negative`.' },
    STANCE: { description: 'Where it stands on its subject, such as `against`.' },
  } as const,
})

export const MentionLabelAuthor = builder.enumType('MentionLabelAuthor', {
  description: 'Who says what a label says.',
  values: {
    SOURCE: { description: 'The source of the mention, in its own words.' },
    MODEL: { description: 'A model of the source or of its plugin.' },
    PERSON: { description: 'Somebody of the organisation.' },
  } as const,
})

/** Kinds as plugins write them. */
export const KINDS: { readonly [Written in LabelRecord['kind']]: Kind } = {
  brand: 'BRAND',
  competitor: 'COMPETITOR',
  topic: 'TOPIC',
  sentiment: 'SENTIMENT',
  stance: 'STANCE',
}
