import type { Preset } from './preset.ts'

/** Columns of the export and the keys of the metric registry; each has a promoted twin. */
const METRICS: Readonly<Record<string, string>> = {
  impressions: 'impressions',
  engagements: 'engagements',
  reposts: 'retweets',
  comments: 'replies',
  reactions: 'likes',
  'profile-clicks': 'user profile clicks',
  'url-clicks': 'url clicks',
  'hashtag-clicks': 'hashtag clicks',
  'detail-expands': 'detail expands',
  'permalink-clicks': 'permalink clicks',
  'app-opens': 'app opens',
  'app-installs': 'app installs',
  follows: 'follows',
  'email-shares': 'email tweet',
  'phone-dials': 'dial phone',
  'media-views': 'media views',
  'media-engagements': 'media engagements',
}

export const xAnalytics: Preset = {
  id: 'x-analytics',
  title: 'X (Twitter) analytics, by tweet',
  sources: [
    {
      what: '25 monthly exports tweet_activity_metrics_rOpenSci_*_en.csv, "unmodified from analytics.twitter.com"',
      where: 'https://github.com/ropensci-org/ropensci-tweets (commit dee1719)',
      seen: '2026-11-22',
    },
  ],
  note: 'Engagement rates are not taken: over a period the rate is sum over sum. Counts stand at the instant of the tweet.',
  tried: true,
  table: { delimiter: ',' },
  requiredColumns: ['Tweet id', 'time'],
  mappings: {
    metrics: {
      columns: { key: 'Tweet id', subjectId: 'Tweet id', at: 'time' },
      values: { subjectType: 'content', subjectNetwork: 'x' },
      metrics: Object.fromEntries(
        Object.entries(METRICS).flatMap(([metric, column]) => [
          [metric, column],
          [`promoted-${metric}`, `promoted ${column}`],
        ]),
      ),
    },
    content: {
      columns: {
        key: 'Tweet id',
        externalId: 'Tweet id',
        url: 'Tweet permalink',
        title: 'Tweet text',
        text: 'Tweet text',
        publishedAt: 'time',
      },
      values: { kind: 'post', network: 'x' },
    },
  },
}
