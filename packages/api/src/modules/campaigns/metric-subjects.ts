import { declareMetricSubject } from '../metrics/index.ts'

declareMetricSubject({ type: 'CAMPAIGN', node: 'Campaign', called: 'campaign', numbers: 'report:read' })
declareMetricSubject({ type: 'TOPIC', node: 'Topic', called: 'topic', numbers: 'report:read' })
