import { declareNoLooks } from '../../platform/looks/index.ts'

declareNoLooks('What a person agreed to is bookkeeping of their own will.', ['Agreement'])
