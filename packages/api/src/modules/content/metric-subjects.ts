import { declareMetricSubject } from '../metrics/index.ts'

declareMetricSubject({ type: 'CONTENT', node: 'Content', called: 'content', numbers: 'report:read' })
