import { declareNoLooks } from '../../platform/looks/index.ts'

declareNoLooks('That processing is switched off for somebody tells nothing that is measured of them.', [
  'ProcessingExclusion',
  'ProcessingRestriction',
])
declareNoLooks(
  'What somebody asks for is addressed to whoever answers it, and tells nothing that is measured of them.',
  ['PrivacyRequest'],
)
