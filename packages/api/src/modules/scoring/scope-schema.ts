import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { assertFound, namedId } from '../../core/named-ids.ts'
import { peopleOfSegment } from '../people/index.ts'
import { EVERYTHING, type Scope } from './scope.ts'
import { texts } from './texts.ts'

export const ScoreScope = builder.enumType('ScoreScope', {
  description: 'What a score run is over.',
  values: {
    ALL: { description: 'All people, or all contents, of the organisation.' },
    TOPIC: {
      description:
        'One topic. Its people are those who take part in a campaign about the topic, or published a share that counts for it. Its contents are those that one of its queries matches.',
    },
    CAMPAIGN: {
      description: 'One campaign. Its people are those who take part. Its contents are those that the campaign offers.',
    },
    SEGMENT: {
      description:
        'One segment. Its people are those who are in it when the run reads. What is known of them counts as in a run over everything. It has no contents.',
    },
  } as const,
})

/** The arguments of a field that shows scores of contents: of the run over everything, a topic or a campaign. */
export const contentScopeArguments = builder.args((t) => ({
  topicId: t.id({ description: 'A topic, to show the scores of the run over this topic.' }),
  campaignId: t.id({
    description: 'A campaign, to show the scores of the run over this campaign; at most one of both.',
  }),
}))

/** The same of people, who may be those of a segment. */
export const scopeArguments = builder.args((t) => ({
  topicId: t.id({ description: 'A topic, to show the scores of the run over this topic.' }),
  campaignId: t.id({ description: 'A campaign, to show the scores of the run over this campaign.' }),
  segmentId: t.id({
    description:
      'A segment, to show the scores of the run over this segment; at most one of the three. Needs every permission that a condition of the segment needs.',
  }),
}))

export interface ScopeArguments {
  topicId?: string | null | undefined
  campaignId?: string | null | undefined
  segmentId?: string | null | undefined
}

/**
 * The scope that a query names.
 * @throws RequestError NOT_FOUND for what the actor may not read; BAD_REQUEST where several are named; FORBIDDEN for a segment
 * whose conditions they may not ask by: who has a score in it is in it.
 */
export async function namedScope(ctx: Context, { topicId, campaignId, segmentId }: ScopeArguments): Promise<Scope> {
  const named = [
    ...(topicId == null ? [] : [namedId(topicId, 'Topic', ['topicId'])]),
    ...(campaignId == null ? [] : [namedId(campaignId, 'Campaign', ['campaignId'])]),
    ...(segmentId == null ? [] : [namedId(segmentId, 'Segment', ['segmentId'])]),
  ]
  const [one] = named
  if (!one) return EVERYTHING
  if (named.length > 1) throw new RequestError('BAD_REQUEST', texts('topic-or-campaign'))
  await assertFound(ctx, [one])
  if (topicId != null) return { ...EVERYTHING, topicId: one.key }
  if (campaignId != null) return { ...EVERYTHING, campaignId: one.key }
  await peopleOfSegment(ctx, one.key ?? '')
  return { ...EVERYTHING, segmentId: one.key }
}
