import { testScoringModel } from '@portevoix/sdk/plugin-testkit'
import { contentFitModel } from '../src/model.ts'

const unknown = {
  ageDays: null,
  sentenceLength: null,
  titleLength: null,
  topics: null,
  shares: null,
  engagements: null,
  words: null,
  hasUrl: null,
}

testScoringModel(contentFitModel, {
  golden: new URL('./golden.json', import.meta.url),
  rows: [
    unknown,
    { ...unknown, ageDays: 0.2, titleLength: 48, topics: 2, shares: 3, hasUrl: 1 },
    { ...unknown, ageDays: 900, sentenceLength: 31, titleLength: 180, topics: 0, shares: 0, words: 2_000, hasUrl: 0 },
    { ...unknown, ageDays: -1, shares: 40, engagements: 1_234 },
  ],
})
