export { type Arc, buildGraph, type Graph, type GraphInput } from './graph.ts'
export {
  type MeasureOptions,
  measureNetwork,
  type NetworkMeasures,
  type NetworkSummary,
  type NodeMeasures,
} from './measure.ts'
