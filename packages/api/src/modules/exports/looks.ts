import { declareNoLooks } from '../../platform/looks/index.ts'

declareNoLooks(
  'That a file was made tells nothing that is measured of anybody. Who downloads the data of somebody else has all looks.',
  ['Export'],
)
