import type { Preset } from './preset.ts'

export const facebookPosts: Preset = {
  id: 'facebook-posts',
  title: 'Facebook, metrics by post (lifetime)',
  sources: [
    {
      what: 'dataset_Facebook.csv of Moro, Rita and Vala (2016), J. Bus. Res. 69:3341-3351, UCI "Facebook metrics"',
      where: 'https://github.com/joshirini (header) and https://github.com/rsw0/Facebook-Post-Metrics (commit 2f55037)',
      seen: '2026-11-22',
    },
  ],
  note: 'The data set has neither ids nor dates: give values for subjectId and at, or the columns of your own export (columns.subjectId, columns.at, columns.key). Counts are totals over the life of a post.',
  tried: true,
  table: { delimiter: ';' },
  requiredColumns: ['Lifetime Post Total Reach', 'Lifetime Post Total Impressions'],
  mappings: {
    metrics: {
      values: { subjectType: 'content', cumulative: 'true' },
      dimensions: { type: 'Type' },
      metrics: {
        reach: 'Lifetime Post Total Reach',
        impressions: 'Lifetime Post Total Impressions',
        'engaged-users': 'Lifetime Engaged Users',
        comments: 'comment',
        reactions: 'like',
        reposts: 'share',
        interactions: 'Total Interactions',
      },
    },
  },
}
