import { z } from 'zod'
import { NO_ID } from '../../../core/ids.ts'
import {
  date,
  decimal,
  idToFind,
  input,
  instant,
  listOf,
  mutation,
  optional,
  part,
  text,
  unread,
} from '../../../platform/acts/index.ts'
import { SOURCE_TRAITS } from '../sources/source-input.ts'
import { type Subject, subjectOfId } from '../subjects.ts'
import { ingestPoints, POINTS_PER_BATCH } from './ingest-points.ts'
import { MetricsIngestPayload } from './ingest-schema.ts'

const DimensionValueInput = input('MetricDimensionValueInput', 'A value of one dimension.', {
  key: text('Key of the dimension, such as `country`: see `metricDimensions`.', z.string().max(100)),
  value: text('Its value, such as `DE`: at most 100 characters.', z.string().max(1_000)),
})

const MetricPostInput = input('MetricPostInput', 'A post on a network.', {
  network: text('Key of the network, such as `linkedin`.', z.string()),
  externalId: text('Its id there, at most 500 characters.', z.string()),
})

/** Dimensions that a fact may be told with, those that nobody declared included. */
const MOST_DIMENSIONS = 32

const MetricPointInput = input('MetricPointInput', 'One fact.', {
  key: text(
    'Names the fact within its source, at most 200 characters. The same key again is the same fact, or a correction of it.',
    z.string(),
  ),
  metric: text('Key of the metric, such as `impressions`: see `metrics`.', z.string()),
  subjectId: idToFind(
    'What it was measured on: a campaign, content, share, topic, channel, social account, department, ambassador or the organisation. A share counts as well for its campaign, its content, the topics of its campaign, its ambassador, the primary department of that person, and the organisation, as these were when it was made; of a metric that keeps the last, the campaign has the sum of its shares’ latest values, unless it has a level of its own.',
  ),
  at: optional(instant('When it happened, or the instant it is counted to. Set either this or `on`.')),
  on: optional(
    date(
      'The day that it is of, where no hour is known: it is kept as a date and counts on that day in every time zone. Set either this or `at`.',
    ),
  ),
  post: optional(
    part(
      MetricPostInput,
      'The post that it is of, where it is of one alone. Where several sources of a group tell a metric of a post, the highest counts, over all days.',
    ),
  ),
  value: decimal(
    'How much, in the metric’s unit: what this fact adds, or the new level of a metric that keeps the last.',
  ),
  dimensions: optional(
    listOf(
      part(DimensionValueInput, 'One of them.'),
      'What it is a part of by country, network and the like. Facts of a metric add up over their dimensions: send either a total or all its parts.',
      { most: MOST_DIMENSIONS },
    ),
  ),
})

mutation('metricsIngest', {
  does: 'Takes in facts. Sending the same again changes nothing; sending another value for a known key corrects it. Points that cannot be used are named, the others are taken in.',
  needs: 'metric:write',
  gives: MetricsIngestPayload,
  input: input('MetricsIngestInput', 'Facts of one source.', {
    source: text('Where the facts come from, such as `x-analytics`: see `metricSources`.', z.string()),
    ...SOURCE_TRAITS,
    points: unread(
      listOf(part(MetricPointInput, 'One of them.'), 'The facts. Where a key stands twice, its last point counts.', {
        most: POINTS_PER_BATCH,
      }),
    ),
  }),
  tells: ['metrics.ingested'],
  restates: true,
  // Ten keys and eleven values for each, all its dimensions, and the request around them.
  valuesAndKeys: (21 + 5 * MOST_DIMENSIONS) * POINTS_PER_BATCH + 100,
  act: async (ctx, { input: { source, points, ...traits } }) => {
    const subjects = new Map<string, Subject>()
    const subjectOf = (globalId: string) => {
      const known = subjects.get(globalId)
      if (known) return known
      const read = subjectOfId(globalId) ?? NOTHING
      subjects.set(globalId, read)
      return read
    }
    return await ingestPoints(ctx, {
      act: 'metricsIngest',
      source,
      traits,
      points: points.map(({ key, metric, subjectId, at, on, value, dimensions, post }) => ({
        ...{ key, metric, at, on, post },
        subject: subjectOf(subjectId),
        value: value.toFixed(),
        ...(dimensions && { dimensions: Object.fromEntries(dimensions.map((one) => [one.key, one.value])) }),
      })),
    })
  },
})

/** Nothing has this id: a point about anything else is rejected like one about something that does not exist. */
const NOTHING: Subject = { type: 'CAMPAIGN', id: NO_ID }
