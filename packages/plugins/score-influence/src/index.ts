import { definePlugin } from '@portevoix/sdk/plugin'
import { influenceModel } from './model.ts'

export { EVIDENCE, PLANTED_FOUND } from './evidence.ts'
export { influenceModel } from './model.ts'
export type { InfluenceParams } from './params.ts'

/** The plugin of this package. */
export const plugin = definePlugin({ scoringModels: [influenceModel] })
