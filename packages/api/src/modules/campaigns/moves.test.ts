import { describe, expect, it } from 'vitest'
import { MOVES, type Move, statusAfter } from './moves.ts'

const STATUSES = ['DRAFT', 'LIVE', 'PAUSED', 'ENDED', 'ARCHIVED'] as const
const LAUNCHED = new Date(0)

describe('the moves of a campaign', () => {
  it('are these and no others', () => {
    const moves = (Object.keys(MOVES) as Move[]).flatMap((move) =>
      STATUSES.flatMap((status) => {
        const to = statusAfter(move, { status, launchedAt: LAUNCHED })
        return to === null ? [] : [`${move}: ${status} to ${to}`]
      }),
    )
    expect(moves).toEqual([
      'launch: DRAFT to LIVE',
      'pause: LIVE to PAUSED',
      'resume: PAUSED to LIVE',
      'end: LIVE to ENDED',
      'end: PAUSED to ENDED',
      'reopen: ENDED to LIVE',
      'archive: DRAFT to ARCHIVED',
      'archive: ENDED to ARCHIVED',
      'restore: ARCHIVED to ENDED',
    ])
  })

  it('lead what was never launched from the archive back to a draft', () => {
    expect(statusAfter('restore', { status: 'ARCHIVED', launchedAt: null })).toBe('DRAFT')
  })
})
