import { declareNoLooks } from '../../platform/looks/index.ts'

declareNoLooks('That somebody takes turns at being on duty tells nothing that is measured of them.', [
  'Rota',
  'RotaOverride',
])
