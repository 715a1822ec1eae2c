import { testScoringModel } from '@portevoix/sdk/plugin-testkit'
import { influenceModel } from '../src/model.ts'

const unknown = {
  soughtForAdvice: null,
  soughtByTheSought: null,
  betweenAdviceSeekers: null,
  namedAsFriend: null,
  betweenFriends: null,
  closedCircle: null,
  namedForExpertise: null,
  namedForImpartiality: null,
  followers: null,
}

testScoringModel(influenceModel, {
  golden: new URL('./golden.json', import.meta.url),
  rows: [
    unknown,
    { ...unknown, soughtForAdvice: 13, soughtByTheSought: 0.06, namedAsFriend: 8, closedCircle: 0.3 },
    { ...unknown, soughtForAdvice: 0, followers: 0 },
    { ...unknown, namedForExpertise: 0.4, namedForImpartiality: 0.1, followers: 1_200_000 },
  ],
})
