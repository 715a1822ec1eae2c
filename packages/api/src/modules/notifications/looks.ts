import { declareNoLooks } from '../../platform/looks/index.ts'

declareNoLooks('That a rule writes to somebody tells nothing that is measured of them.', [
  'NoticePreview',
  'NoticeRecipients',
])
