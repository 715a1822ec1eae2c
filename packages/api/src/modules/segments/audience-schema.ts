import { builder } from '../../core/builder.ts'
import { readableLoader } from '../../core/loaders.ts'
import { toOne } from '../../core/relations.ts'
import type { Segment as SegmentRow } from '../../generated/prisma/client.ts'
import { Campaign } from '../campaigns/index.ts'
import { Content } from '../content/index.ts'
import { ScoreRun } from '../scoring/index.ts'
import { Segment } from './segment-schema.ts'

const audience = toOne(readableLoader<SegmentRow>('Segment'), 'audienceId')

builder.objectField(Campaign, 'audience', (t) =>
  t.field({
    type: Segment,
    nullable: true,
    description:
      'The segment of people whom the campaign is for. Null when none was set, and when the token may not read segments.',
    ...audience,
  }),
)

builder.objectField(Content, 'audience', (t) =>
  t.field({
    type: Segment,
    nullable: true,
    description:
      'The segment of people whom the content is for. Null when none was set, and when the token may not read segments.',
    ...audience,
  }),
)

builder.objectField(ScoreRun, 'segment', (t) =>
  t.field({
    type: Segment,
    nullable: true,
    description: 'The segment of the run. Null when `scope` is not SEGMENT, and when the token may not read segments.',
    ...toOne(readableLoader<SegmentRow>('Segment'), 'segmentId'),
  }),
)
