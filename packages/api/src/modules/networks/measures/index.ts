export type { NumberedTies } from './graph.ts'
export { type NetworkMeasures, nodesOf } from './measure.ts'
export { measureApart } from './measure-apart.ts'
