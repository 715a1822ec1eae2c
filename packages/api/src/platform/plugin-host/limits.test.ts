import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { DEFAULT_LIMITS, type PluginLimits, processesFor } from './limits.ts'

/** What an operator sets, or what concerns the host alone. */
const NOT_FOR_AUTHORS: ReadonlySet<keyof PluginLimits> = new Set([
  'allProcesses',
  'idleMs',
  'lastIdleMs',
  'loadsAtOnce',
  'slowLoadMs',
  'strikes',
  'strikesWithinMs',
  'quarantineMs',
  'longestQuarantineMs',
])
const shown: { [unit: string]: (value: number) => string } = {
  Ms: (value) => (value % 60_000 === 0 && value >= 120_000 ? `${value / 60_000} min` : `${value / 1_000} s`),
  Mb: (value) => `${value} MiB`,
  Bytes: (value) => `${value / 1_024 / 1_024} MiB`,
}

it('tells authors of plugins every limit, as it is', () => {
  const guide = readFileSync(new URL('../../../../../docs/plugins/README.md', import.meta.url), 'utf8')
  const told = [...guide.matchAll(/^\| [^|]+ \| ([^|]+) \| `(\w+)` \|$/gm)].map(([, value, name]) => [name, value])
  const expected = Object.entries(DEFAULT_LIMITS)
    .filter(([name]) => !NOT_FOR_AUTHORS.has(name as keyof PluginLimits))
    .map(([name, value]) => {
      const unit = /(Ms|Mb|Bytes)$/.exec(name)?.[1] ?? ''
      return [name, shown[unit]?.(value) ?? value.toLocaleString('en-US')]
    })
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(expected))
})

it('gives plugins half of the memory, within what a server can do with', () => {
  const gib = 1_024 ** 3
  expect([1, 4, 8, 64].map((size) => processesFor(size * gib))).toEqual([8, 16, 32, 64])
})
