import { testGuidelineCheck } from '@portevoix/sdk/plugin-testkit'
import { claimsCheck } from '../src/index.ts'

testGuidelineCheck(claimsCheck, {
  params: { approvedPhrases: ['climate neutral since 2012 (PAS 2060)'] },
  examples: [
    { text: '🌍 Our new eco-friendly bottle is here!', country: 'DE', finds: ['generic-environmental-claim'] },

    {
      text: 'Eco-friendly: made of 80 % recycled cotton.',
      country: 'DE',
      finds: ['generic-environmental-claim', 'environmental-claim'],
    },
    { text: 'We are net zero.', country: 'FR', finds: ['offset-neutrality'] },
    { text: 'We are climate neutral since 2012 (PAS 2060).', country: 'FR', finds: [] },
    { text: 'Un sac biodégradable', language: 'fr', country: 'FR', finds: ['forbidden-term'] },
    { text: 'Un sac biodégradable', language: 'fr', country: 'CA', finds: [] },
    { text: 'We cut our CO2 emissions last year.', finds: ['environmental-claim'] },
    { text: 'Nous avons réduit nos émissions', language: 'fr-FR', country: 'FR', finds: ['environmental-claim'] },
    { text: 'We are the number one in Europe', finds: ['superlative'] },
    { text: 'Le numéro 1 mondial', language: 'fr', country: 'FR', finds: ['superlative'] },
    {
      text: 'Net zero, eco\u200B-fri\u00ADendly and the best',
      country: '',
      finds: ['generic-environmental-claim', 'offset-neutrality', 'superlative'],
    },
    { text: 'We are not carbon neutral yet, and we say so.', country: 'DE', finds: [] },
    { text: 'Meet Ada, who joined our team in Lyon.', finds: [] },
  ],
})
