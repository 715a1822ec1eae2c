import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { influenceManifest, influenceModel, type ModelBug } from '../../examples/influence.ts'
import { broken, storyOf } from '../../examples/verdicts.ts'
import { type ScoringProperty, testScoringModel } from '../../index.ts'
import { SCORING_PROPERTIES, scoringSubject } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'portevoix-golden-'))
afterAll(() => rmSync(folder, { recursive: true }))
vi.spyOn(console, 'info').mockImplementation(() => undefined)

let files = 0
const newFile = (): string => {
  files += 1
  return join(folder, `${files}.json`)
}
const subject = (bug?: ModelBug, golden = newFile(), ci = false) => {
  const fixture = { golden, manifest: influenceManifest, params: { weight: 0.5 } }
  return scoringSubject(influenceModel(bug), fixture, ci)
}

testScoringModel(influenceModel(), {
  golden: new URL('./influence.golden.json', import.meta.url),
  manifest: influenceManifest,
  rows: [{ reach: 120, brokerage: null, nominations: 3 }],
})

describe('each planted bug is found by one property, and by no other', () => {
  const bugs: [ScoringProperty, ModelBug][] = [
    ['params', 'a param without default'],
    ['features', 'a source that is none'],
    ['shape', 'a dimension more'],
    ['finite', 'divides by nothing'],
    ['additivity', 'rounds the value'],
    ['range', 'grows without end'],
    ['reasons', 'reason of another name'],
    ['monotone', 'falls beyond a thousand'],
    ['batches', 'divides by the batch'],
    ['batches', 'divides by a batch above eight'],
    ['deterministic', 'asks the clock'],
    ['pure', 'fills in the row'],
    ['missing', 'needs something'],
    ['coverage', 'knows everything'],
    ['look-ahead', 'reads the date'],
    ['look-ahead', 'reads the day of the month'],
    ['look-ahead', 'reads the hour'],
    ['fit', 'first of the cohort'],
    ['degenerate', 'takes the spread for the half'],
    ['unknown', 'takes a missing number for zero'],
    ['unknown', 'gives a missing number the weight of zero'],
    ['unknown', 'counts a missing number as zero in the cohort'],
    ['unknown', 'takes a missing number for the best'],
  ]

  it.each(bugs)('%s: %s', async (property, bug) => {
    expect(await broken(SCORING_PROPERTIES, subject(bug))).toEqual([property])
  })

  it('manifest: a permission that was forgotten', async () => {
    const manifest = { ...influenceManifest, permissions: { network: [], data: [] } }
    const fixture = { golden: newFile(), manifest }
    expect(await broken(SCORING_PROPERTIES, scoringSubject(influenceModel(), fixture, false))).toEqual(['manifest'])
  })

  it('golden: another weight under the same version', async () => {
    const file = newFile()
    await SCORING_PROPERTIES.find(({ name }) => name === 'golden')?.run(subject(undefined, file))
    const kept = readFileSync(file, 'utf8')
    expect(kept, 'written as formatters leave it').toBe(`${JSON.stringify(JSON.parse(kept), null, 2)}\n`)
    expect(await broken(SCORING_PROPERTIES, subject(undefined, file))).toEqual([])
    expect(await broken(SCORING_PROPERTIES, subject('another weight', file))).toEqual(['golden'])
    expect(await storyOf(SCORING_PROPERTIES, 'golden', subject('another weight', file))).toMatch(
      /→ the outputs have changed: raise the version of the model above 1\.0\.0, or mend it$/,
    )
  })

  it('leaves no property without a bug that it finds', () => {
    const found = new Set<string>(['manifest', 'golden', ...bugs.map(([property]) => property)])
    expect(SCORING_PROPERTIES.map(({ name }) => name).filter((name) => !found.has(name))).toEqual([])
  })
})

it('writes no golden outputs where nobody looks', async () => {
  const file = newFile()
  const story = await storyOf(SCORING_PROPERTIES, 'golden', subject(undefined, file, true))
  expect(story).toContain('run the tests once without CI=true, and commit the file')
  expect(existsSync(file)).toBe(false)
})

it('tells the near names where a source is none', async () => {
  expect(await storyOf(SCORING_PROPERTIES, 'features', subject('a source that is none'))).toMatch(
    /^1\. The model of a person declares reach: \{.*\}\.\n→ the catalogue has no feature reach\.follower\. Is reach\.followers meant\? Of a person it has tie/,
  )
})

it('tells the two rows between which a model breaks its declaration', async () => {
  expect(await storyOf(SCORING_PROPERTIES, 'monotone', subject('falls beyond a thousand'))).toMatch(
    /^1\. The model scores \{.*\}: [\d.]+\.\n2\. The same with reach at \d+: [\d.]+\.\n→ more reach lowers the value, against its declaration$/,
  )
})

it('shows a number that JSON cannot hold as what it is, where golden outputs have changed to it', async () => {
  const file = newFile()
  await SCORING_PROPERTIES.find(({ name }) => name === 'golden')?.run(subject(undefined, file))
  const kept = JSON.parse(readFileSync(file, 'utf8')) as { outputs: { row: { nominations: number } }[] }
  for (const { row } of kept.outputs) row.nominations = 0
  writeFileSync(file, JSON.stringify(kept))
  expect(await storyOf(SCORING_PROPERTIES, 'golden', subject('divides by nothing', file))).toMatch(
    /2\. They hold for \{.*\} the score \{"value":\d.*\n3\. The model gives \{"value":NaN,"base":0\.25/,
  )
})
