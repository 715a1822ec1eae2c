import type { FeatureRow } from '@portevoix/sdk/plugin'
import { testScoringModel } from '@portevoix/sdk/plugin-testkit'
import { features } from '../src/features.ts'
import { influenceModel } from '../src/model.ts'

const unknown = Object.fromEntries(Object.keys(features).map((name) => [name, null])) as unknown as FeatureRow<
  typeof features
>

testScoringModel(influenceModel, {
  golden: new URL('./golden.json', import.meta.url),
  rows: [
    unknown,
    {
      ...unknown,
      credibility1Sought: 13,
      credibility1Strength: 26,
      credibility1BySought: 0.06,
      mobilisation1Sought: 8,
    },
    { ...unknown, credibility1Sought: 0, followers: 0 },
    { ...unknown, namedForExpertise: 0.4, namedForImpartiality: 0.1, followers: 1_200_000 },
  ],
})
