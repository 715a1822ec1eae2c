import { testGuidelineCheck } from '@portevoix/sdk/plugin-testkit'
import { plainWordsCheck } from '../src/index.ts'

testGuidelineCheck(plainWordsCheck, {
  examples: [
    { text: 'We look forward to working together.', finds: [] },
    { text: 'We found SYNERGIES, and more synergies.', finds: ['avoided-term', 'avoided-term'] },
    { text: 'Biosynergies are another thing.', finds: [] },
  ],
})
