import type { Reporter, TestModule } from 'vitest/node'

/** Says in one line at the end how many tests did not run, and what they need. */
class SkippedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules
      .map((module) => [...module.children.allTests('skipped')].length)
      .filter((count) => count > 0)
    if (skipped.length === 0) return
    const count = skipped.reduce((sum, one) => sum + one, 0)
    const remedy = process.env.PORTEVOIX_DATA
      ? 'each names what it needs'
      : 'the real data sets are not beside the project (name their folder by PORTEVOIX_DATA)'
    console.log(`Skipped: ${count} tests in ${skipped.length} files; ${remedy}.`)
  }
}

// Vitest loads a reporter by its default export.
export default SkippedReporter
