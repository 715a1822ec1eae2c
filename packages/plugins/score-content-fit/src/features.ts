const number = { type: 'number', missing: 'null' } as const

/** The age comes first: it is the baseline, because sorting by date needs no model. */
export const features = {
  ageDays: { ...number, source: 'content.ageDays', monotone: -1 },
  sentenceLength: { ...number, source: 'content.sentenceLength', monotone: -1 },
  titleLength: { ...number, source: 'content.titleLength', monotone: -1 },
  topics: { ...number, source: 'content.topicMatches', monotone: 1 },
  shares: { ...number, source: 'content.shares', monotone: 1 },
  engagements: { ...number, source: 'metric.engagements.sum', monotone: 1 },
  words: { ...number, source: 'content.wordCount', monotone: 1 },
  hasUrl: { ...number, source: 'content.hasUrl', monotone: 1 },
} as const

export type FeatureName = keyof typeof features
export type RankedFeature = 'shares' | 'engagements'
