/**
 * The last line of `.ci/run`: `N passed, N failed` over tests and checks. A run that crashed, was stopped or left no
 * report counts as at least one failure.
 *
 * `node scripts/ci-count.mjs CHECKS-OUTPUT CODE CLIENTS-OUTPUT CODE REPORT TESTS-EXIT-CODE [REPORT TESTS-EXIT-CODE …]`
 */
import { readFileSync } from 'node:fs'

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/**
 * Counts of vitest's JSON report. A file that failed before any of its tests ran counts as one. Each failure is named
 * here once more, with the first lines of its message, since the end of a long output is what is read.
 */
function countTests(text) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(text)
    const broken = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
    )
    for (const { name } of broken) console.log(`failed as a whole: ${name}`)
    for (const { name, assertionResults } of testResults) {
      for (const { status, fullName, failureMessages } of assertionResults) {
        if (status !== 'failed') continue
        console.log(`failed: ${name}: ${fullName}`)
        console.log((failureMessages[0] ?? '').split('\n').slice(0, 12).join('\n'))
      }
    }
    return { passed: numPassedTests, failed: numFailedTests + broken.length }
  } catch {
    console.log('The tests left no report.')
    return { passed: 0, failed: 1 }
  }
}

function countChecks(text, what) {
  const [, passed, failed] = /^Checks: (\d+) passed, (\d+) failed$/m.exec(text) ?? []
  if (passed === undefined) {
    console.log(`${what} did not come to an end.`)
    return { passed: 0, failed: 1 }
  }
  return { passed: Number(passed), failed: Number(failed) }
}

function withExitCode({ passed, failed }, code, what) {
  if (code === '0' || failed > 0) return { passed, failed }
  console.log(`${what} ended with code ${code}.`)
  return { passed, failed: 1 }
}

const [checks = '', checksCode = '1', clients = '', clientsCode = '1', ...runs] = process.argv.slice(2)
const counts = [
  withExitCode(countChecks(read(checks), 'npm run check'), checksCode, 'npm run check'),
  withExitCode(countChecks(read(clients), 'npm run clients'), clientsCode, 'npm run clients'),
]
for (let at = 0; at < Math.max(runs.length, 2); at += 2) {
  counts.push(withExitCode(countTests(read(runs[at] ?? '')), runs[at + 1] ?? '1', 'npm test'))
}
const sum = (name) => counts.reduce((total, count) => total + count[name], 0)
const failed = sum('failed')
console.log(`${sum('passed')} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
