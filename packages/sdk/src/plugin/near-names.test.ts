import { describe, expect, it } from 'vitest'
import { nearNames } from './near-names.ts'

const NAMES = ['sync-run.failed', 'sync-run.finished', 'score-run.failed', 'topic.created', 'topic.updated']

describe('near names', () => {
  it('are those that take the fewest edits, the nearest first', () => {
    expect(nearNames('sync-run.fail', NAMES)[0]).toBe('sync-run.failed')
    expect(nearNames('sync_run.failed', NAMES)).toEqual(['sync-run.failed', 'score-run.failed', 'sync-run.finished'])
    expect(nearNames('Topic.Create', NAMES)).toEqual(['topic.created', 'topic.updated'])
  })

  it('are none where nothing is near, or the text is too long to be a slip', () => {
    expect(nearNames('everything', NAMES)).toEqual([])
    expect(nearNames('x'.repeat(100_000), NAMES)).toEqual([])
  })
})
