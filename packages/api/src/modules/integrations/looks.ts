import { declareNoLooks } from '../../platform/looks/index.ts'

declareNoLooks('The person whose account on a network it is.', ['Integration'])
