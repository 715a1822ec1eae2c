import { declareNoLooks } from '../../platform/looks/index.ts'

declareNoLooks('What a recipient has to delete is shown to whoever tells them so, of somebody who is gone.', [
  'RecipientTask',
])
