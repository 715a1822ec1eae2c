import type { ImportPreset } from '../../../platform/bulk/index.ts'
import type { MetricRecord } from './metric-record.ts'
import { xAnalyticsPreset } from './x-analytics.ts'

/** Every preset, in the order in which a header is tried on them. */
export const importPresets: readonly ImportPreset<MetricRecord>[] = [xAnalyticsPreset]

/** The preset with this key, or null. */
export function presetOf(key: string): ImportPreset<MetricRecord> | null {
  return importPresets.find((preset) => preset.key === key) ?? null
}

/** The preset that a header belongs to, or null. */
export function detectPreset(header: readonly string[]): ImportPreset<MetricRecord> | null {
  return importPresets.find((preset) => preset.detect(header)) ?? null
}
