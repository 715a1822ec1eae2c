import { declareMetricSubject } from '../metrics/index.ts'

declareMetricSubject({ type: 'ORGANIZATION', node: 'Organization', called: 'organisation', numbers: 'report:read' })
