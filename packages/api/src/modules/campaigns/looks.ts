import { declareNoLooks } from '../../platform/looks/index.ts'

declareNoLooks('What somebody got for a campaign is what its ledger is kept for.', ['Cost', 'LedgerTotal'])
