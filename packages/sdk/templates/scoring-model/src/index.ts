import { definePlugin } from '@portevoix/sdk/plugin'
import { helpfulnessModel } from './model.ts'

export { helpfulnessModel } from './model.ts'

/** The module's export that the host loads. */
export const plugin = definePlugin({ scoringModels: [helpfulnessModel] })
