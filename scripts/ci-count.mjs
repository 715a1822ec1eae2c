/**
 * The last line of `.ci/run`: `N passed, N failed` over tests and checks. A run that crashed, was stopped or left no
 * report counts as at least one failure.
 *
 * `node scripts/ci-count.mjs REPORT TESTS-EXIT-CODE CHECKS-OUTPUT CHECKS-EXIT-CODE`
 */
import { readFileSync } from 'node:fs'

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Counts of vitest's JSON report. A file that failed before any of its tests ran counts as one. */
function countTests(text) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(text)
    const broken = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
    )
    for (const { name } of broken) console.log(`failed as a whole: ${name}`)
    return { passed: numPassedTests, failed: numFailedTests + broken.length }
  } catch {
    console.log('The tests left no report.')
    return { passed: 0, failed: 1 }
  }
}

function countChecks(text) {
  const [, passed, failed] = /^Checks: (\d+) passed, (\d+) failed$/m.exec(text) ?? []
  if (passed === undefined) {
    console.log('The checks did not come to an end.')
    return { passed: 0, failed: 1 }
  }
  return { passed: Number(passed), failed: Number(failed) }
}

function withExitCode({ passed, failed }, code, what) {
  if (code === '0' || failed > 0) return { passed, failed }
  console.log(`${what} ended with code ${code}.`)
  return { passed, failed: 1 }
}

const [report = '', testsCode = '1', checks = '', checksCode = '1'] = process.argv.slice(2)
const tests = withExitCode(countTests(read(report)), testsCode, 'npm test')
const checked = withExitCode(countChecks(read(checks)), checksCode, 'npm run check')
const failed = tests.failed + checked.failed
console.log(`${tests.passed + checked.passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
