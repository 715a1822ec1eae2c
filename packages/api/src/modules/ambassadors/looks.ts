import { declareNoLooks } from '../../platform/looks/index.ts'

declareNoLooks('That somebody takes part, and what came of it, is what a campaign is run by.', ['Ambassador'])
