import { declareMetricSubject } from '../metrics/index.ts'

declareMetricSubject({ type: 'CHANNEL', node: 'Channel', called: 'channel', numbers: 'mention:read' })
