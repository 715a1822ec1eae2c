import { change, idOf, input, mutation, optional, thing } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { Campaign } from '../campaigns/index.ts'
import { Content } from '../content/index.ts'
import { lockSegments } from './nesting.ts'

const AudienceInput = (name: string, of: string) =>
  input(name, `Whom ${of} is for.`, {
    segmentId: optional(
      idOf('Segment', `The segment of people whom ${of} is for; null, or left out, for nobody in particular.`, 'READ'),
    ),
  })

export const setCampaignAudience = mutation('campaignAudienceSet', {
  does: 'Sets the segment of people whom a campaign is for. It invites nobody.',
  needs: 'campaign:write',
  on: thing('Campaign', 'The campaign.'),
  gives: Campaign,
  locks: lockSegments,
  input: AudienceInput('CampaignAudienceSetInput', 'the campaign'),
  tells: ['campaign.updated'],
  act: async (ctx, { thing: campaign, input: { segmentId = null } }) => {
    const { row, fields } = await change(ctx, 'Campaign', campaign, { to: { audienceId: segmentId } })
    if (fields.length > 0) {
      await emit(ctx, 'campaign.updated', {
        subjectType: 'Campaign',
        subjectId: row.id,
        data: { fields: ['audience'], targets: [] },
      })
    }
    return row
  },
})

export const setContentAudience = mutation('contentAudienceSet', {
  does: 'Sets the segment of people whom a content is for. An approval stays, and a content from a source keeps it.',
  needs: 'content:write',
  many: true,
  on: thing('Content', 'The content.'),
  gives: Content,
  locks: lockSegments,
  input: AudienceInput('ContentAudienceSetInput', 'the content'),
  tells: ['content.updated'],
  act: async (ctx, { thing: content, input: { segmentId = null } }) => {
    const { row, fields } = await change(ctx, 'Content', content, { to: { audienceId: segmentId } })
    if (fields.length > 0) {
      await emit(ctx, 'content.updated', { subjectType: 'Content', subjectId: row.id, data: { fields: ['audience'] } })
    }
    return row
  },
})
