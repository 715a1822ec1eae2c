import { testScoringModel } from '@portevoix/sdk/plugin-testkit'
import { helpfulnessModel } from '../src/index.ts'

testScoringModel(helpfulnessModel, {
  // Written by the first run: commit it. A later change of any output is refused until the version is raised.
  golden: new URL('./golden.json', import.meta.url),
  rows: [
    { soughtForAdvice: null, namedForExpertise: null },
    { soughtForAdvice: 12, namedForExpertise: 0.25 },
    { soughtForAdvice: 0, namedForExpertise: null },
  ],
})
