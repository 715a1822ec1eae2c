import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { assertFound, namedId } from '../../core/named-ids.ts'
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
  } as const,
})

/** The arguments of a field that shows scores: of the run over everything, a topic or a campaign. */
export const scopeArguments = builder.args((t) => ({
  topicId: t.id({
    description: 'A topic, to show the scores of the run over this topic. Cannot be combined with `campaignId`.',
  }),
  campaignId: t.id({
    description: 'A campaign, to show the scores of the run over this campaign. Cannot be combined with `topicId`.',
  }),
}))

export interface ScopeArguments {
  topicId?: string | null | undefined
  campaignId?: string | null | undefined
}

/**
 * The scope that a query names.
 * @throws RequestError NOT_FOUND for a topic or campaign that the actor may not read; BAD_REQUEST where both are named.
 */
export async function namedScope(ctx: Context, { topicId, campaignId }: ScopeArguments): Promise<Scope> {
  if (!topicId && !campaignId) return EVERYTHING
  if (topicId && campaignId) throw new RequestError('BAD_REQUEST', texts('topic-or-campaign'))
  const named = topicId ? namedId(topicId, 'Topic', ['topicId']) : namedId(campaignId ?? '', 'Campaign', ['campaignId'])
  await assertFound(ctx, [named])
  return topicId ? { ...EVERYTHING, topicId: named.key } : { ...EVERYTHING, campaignId: named.key }
}
