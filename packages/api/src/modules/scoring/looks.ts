import { declareLooks } from '../../platform/looks/index.ts'

declareLooks('Score', {
  person: 'personId',
  read: 'score:read',
  fields: {
    value: 'SCORE',
    base: null,
    coverage: 'SCORE',
    dimensions: 'SCORE',
    asOf: null,
    model: null,
    person: null,
  },
})

declareLooks('RankShift', {
  person: 'personId',
  read: 'score:read',
  fields: {
    baseRank: 'SCORE',
    baseValue: 'SCORE',
    candidateRank: 'SCORE',
    candidateValue: 'SCORE',
    shift: 'SCORE',
    content: null,
    person: null,
  },
})
