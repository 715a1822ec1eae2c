import { z } from 'zod'
import type { Context } from '../../../core/context.ts'
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
import { CLICK_DAYS, subjectsOfClicks } from '../clicks.ts'
import { rowTexts } from '../row-texts.ts'
import { SOURCE_TRAITS } from '../sources/source-input.ts'
import { type Subject, subjectOfId } from '../subjects.ts'
import { ingestPoints, POINTS_PER_BATCH } from './ingest-points.ts'
import { MetricsIngestPayload } from './ingest-schema.ts'
import type { PointInput } from './points.ts'

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
    'The key of the fact, unique within its source, at most 200 characters. A point with the key of a stored fact repeats or corrects that fact.',
    z.string(),
  ),
  metric: text('Key of the metric, such as `impressions`: see `metrics`.', z.string()),
  subjectId: optional(
    idToFind(
      'The id of the object that the fact is about. Set either this or `clickToken`. It is a campaign, content, share, topic, channel, social account, department, ambassador or the organisation. A fact about a share also counts for its campaign and content, the topics of the campaign, the ambassador, their primary department, and the organisation, as these were when the share was created. Of a level, these have the sum of the latest values of their shares, unless they have a level of their own.',
    ),
  ),
  clickToken: optional(
    text(
      `The token of the click that the fact comes from, such as a lead, an application or a sale: the value of the parameter \`pv_click\` with which a tracked link led to your page. The fact is about the share whose link was clicked. It must have happened within ${CLICK_DAYS} days after the click. Set either this or \`subjectId\`.`,
      z.string(),
    ),
  ),
  at: optional(
    instant('The instant of the fact; for a running total, the instant at which it was read. Set either this or `on`.'),
  ),
  on: optional(
    date(
      'The day of the fact, when only the day is known. It is stored as a date and counts on that day in every time zone. Set either this or `at`.',
    ),
  ),
  post: optional(
    part(
      MetricPostInput,
      'The post that the fact is about, if it is about a single post. When several sources of a group report a metric of the same post, only the source with the highest rank is counted, over all days.',
    ),
  ),
  value: decimal(
    'The value in the metric’s unit; money is in minor units. For a metric with the aggregation SUM, the amount that the fact adds; with LAST, the new level.',
  ),
  dimensions: optional(
    listOf(
      part(DimensionValueInput, 'One of them.'),
      'The values of dimensions, such as the country or the network. Facts with different values are added up, so send either a total or all of its parts.',
      { most: MOST_DIMENSIONS },
    ),
  ),
})

mutation('metricsIngest', {
  does: 'Stores facts. Sending the same facts again changes nothing; another value for a known key corrects the fact. Points that cannot be used are listed in the result, and all others are stored.',
  needs: 'metric:write',
  gives: MetricsIngestPayload,
  input: input('MetricsIngestInput', 'Facts of one source.', {
    source: text('The key of the source of the facts, such as `x-analytics`: see `metricSources`.', z.string()),
    ...SOURCE_TRAITS,
    points: unread(
      listOf(
        part(MetricPointInput, 'One of them.'),
        'The facts. When several points have the same key, the last one counts.',
        {
          most: POINTS_PER_BATCH,
        },
      ),
    ),
  }),
  tells: ['metrics.ingested'],
  restates: true,
  // Eleven keys and twelve values for each, all its dimensions, and the request around them.
  valuesAndKeys: (23 + 5 * MOST_DIMENSIONS) * POINTS_PER_BATCH + 100,
  act: async (ctx, { input: { source, points, ...traits } }) => {
    const subjects = new Map<string, Subject>()
    const subjectOf = (globalId: string) => {
      const known = subjects.get(globalId)
      if (known) return known
      const read = subjectOfId(globalId) ?? NOTHING
      subjects.set(globalId, read)
      return read
    }
    const clicked = await clickedOf(ctx, points)
    return await ingestPoints(ctx, {
      act: 'metricsIngest',
      source,
      traits,
      points: points.map((point, index) => {
        const { key, metric, at, on, value, dimensions, post } = point
        return {
          ...{ key, metric, at, on, post },
          ...(clicked.get(index) ?? { subject: point.subjectId ? subjectOf(point.subjectId) : NOTHING }),
          value: value.toFixed(),
          ...(dimensions && { dimensions: Object.fromEntries(dimensions.map((one) => [one.key, one.value])) }),
        }
      }),
    })
  },
})

/** What the points are about that name a click, by their place; why not, where that cannot be used. */
async function clickedOf(
  ctx: Context,
  points: readonly {
    clickToken?: string | null | undefined
    subjectId?: string | null | undefined
    at?: Date | null | undefined
    on?: string | null | undefined
  }[],
): Promise<Map<number, Pick<PointInput, 'subject' | 'refusal'>>> {
  const named = points.flatMap(({ clickToken, at, on }, index) => (clickToken ? [{ index, clickToken, at, on }] : []))
  const found = await subjectsOfClicks(ctx, named)
  return new Map(
    named.map(({ index }, place) => {
      const clicked = found[place]
      if (points[index]?.subjectId != null) return [index, { subject: NOTHING, refusal: ONE_SUBJECT }]
      return [
        index,
        clicked && 'type' in clicked ? { subject: clicked } : { subject: NOTHING, refusal: clicked?.refusal },
      ]
    }),
  )
}

const ONE_SUBJECT = rowTexts('one-subject')

/** Nothing has this id: a point about anything else is rejected like one about something that does not exist. */
const NOTHING: Subject = { type: 'CAMPAIGN', id: NO_ID }
