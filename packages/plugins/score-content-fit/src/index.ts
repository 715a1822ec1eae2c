import { definePlugin } from '@portevoix/sdk/plugin'
import { contentFitModel } from './model.ts'

export { contentFitModel } from './model.ts'
export type { ContentFitParams } from './params.ts'

/** The plugin of this package. */
export const plugin = definePlugin({ scoringModels: [contentFitModel] })
