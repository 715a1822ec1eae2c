import { declareNoLooks } from '../../platform/looks/index.ts'

declareNoLooks('A log-in that waits for an answer names the person whom it may be.', ['DoubtfulLogin'])
