import { declareCascades } from '../../platform/auth/index.ts'

declareCascades({ Rota: { parts: ['RotaMember', 'RotaOverride'] } })
