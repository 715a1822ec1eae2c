import { declareMetricSubject } from '../metrics/index.ts'

// What one person came to: it is for themself, and for whoever may list who takes part.
declareMetricSubject({ type: 'AMBASSADOR', node: 'Ambassador', called: 'ambassador', numbers: 'participation:read' })
