export { assertMetric, metricOf } from './registry.ts'
export { Metric } from './registry-schema.ts'
